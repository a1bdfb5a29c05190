package org.clearcine.app.components;

import java.nio.ByteBuffer;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/**
 * A frame in 16 bits a pixel: evenly spaced levels between its smallest and its largest value.
 *
 * <p>The error is at most half of 1/65535 of the frame's range: a hundredth of a stored value for 10-bit data, half a
 * stored value when a frame uses all of 16 bits, far under the noise in both.
 */
final class PackedPlane {

    private static final int LEVELS = 65_535;
    private static final int HEADER_BYTES = 2 * Float.BYTES;

    private final float smallest;
    private final float step;
    private final char[] levels;

    private PackedPlane(float smallest, float step, char[] levels) {
        this.smallest = smallest;
        this.step = step;
        this.levels = levels;
    }

    static PackedPlane of(Frame frame) {
        int count = frame.size().pixelCount();
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            float value = frame.value(i);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (!Float.isFinite(low) || !Float.isFinite(high)) {
            throw new IllegalArgumentException("a component with values that are no numbers");
        }
        char[] levels = new char[count];
        float step = (high - low) / LEVELS;
        if (step > 0) {
            for (int i = 0; i < count; i++) {
                levels[i] = (char) Math.min(LEVELS, (int) ((frame.value(i) - low) / step + 0.5f));
            }
        }
        return new PackedPlane(low, step, levels);
    }

    Frame unpack(FrameSize size) {
        float[] values = new float[levels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = smallest + levels[i] * step;
        }
        return Frame.owning(size, values);
    }

    /** The value of one pixel, without unpacking the rest. */
    float value(int index) {
        return smallest + levels[index] * step;
    }

    static int byteCount(FrameSize size) {
        return HEADER_BYTES + size.pixelCount() * Character.BYTES;
    }

    void writeTo(ByteBuffer target) {
        target.putFloat(smallest).putFloat(step);
        target.asCharBuffer().put(levels);
        target.position(target.position() + levels.length * Character.BYTES);
    }

    static PackedPlane readFrom(ByteBuffer source, FrameSize size) {
        float smallest = source.getFloat();
        float step = source.getFloat();
        char[] levels = new char[size.pixelCount()];
        source.asCharBuffer().get(levels);
        source.position(source.position() + levels.length * Character.BYTES);
        return new PackedPlane(smallest, step, levels);
    }
}
