package org.clearcine.app.physics.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.clearcine.app.control.GreyTable;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.PixelFormat;

/**
 * A loop made ready for reading.
 *
 * @param sides one for each condition, in the order of the plan
 */
record ReaderLoop(FrameTiming timing, GreyTable greys, List<FrameSource> sides) {

    private static final int KEY_DIGITS = 24;

    ReaderLoop {
        sides = List.copyOf(sides);
    }

    static GreyTable greys(OpenLoop loop) {
        ScreenTransform transform = loop.screenTransform();
        PixelFormat format = loop.cine().pixelFormat();
        return GreyTable.of(transform::presentationValue, format.smallest(), format.largest());
    }

    int frameCount() {
        return sides.get(0).frameCount();
    }

    /** The frame that is due so long after the pair appeared; the loop goes round. */
    int dueIndex(double millis) {
        return timing.indexAt(millis % timing.startMillis(frameCount()), frameCount());
    }

    /** What a plan knows a loop by: a hash of its first and last frame and its length, no name. */
    static String key(FrameSource frames) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int index : new int[] {0, frames.frameCount() - 1}) {
                Frame frame = frames.frame(index);
                ByteBuffer bytes =
                        ByteBuffer.allocate(Float.BYTES * frame.size().pixelCount());
                bytes.asFloatBuffer().put(frame.toArray());
                digest.update(bytes);
            }
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, frames.frameCount()));
            return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
