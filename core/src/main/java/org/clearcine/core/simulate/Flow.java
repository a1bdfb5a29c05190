package org.clearcine.core.simulate;

import org.clearcine.core.frame.FrameSize;

/** How far the content of each pixel moved since the frame before, in pixels. */
public final class Flow {

    private final FrameSize size;
    private final float[] dx;
    private final float[] dy;

    private Flow(FrameSize size, float[] dx, float[] dy) {
        this.size = size;
        this.dx = dx;
        this.dy = dy;
    }

    /** Takes the arrays over without a copy, row by row; the caller must not write to them afterwards. */
    public static Flow owning(FrameSize size, float[] dx, float[] dy) {
        if (dx.length != size.pixelCount() || dy.length != size.pixelCount()) {
            throw new IllegalArgumentException("flow of another size than " + size);
        }
        return new Flow(size, dx, dy);
    }

    public FrameSize size() {
        return size;
    }

    public float dx(int index) {
        return dx[index];
    }

    public float dy(int index) {
        return dy[index];
    }
}
