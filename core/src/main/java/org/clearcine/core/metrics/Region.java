package org.clearcine.core.metrics;

import org.clearcine.core.frame.FrameSize;

/**
 * A rectangle of pixels, the same in every frame.
 *
 * @param x leftmost column, from 0
 * @param y topmost row, from 0
 */
public record Region(int x, int y, int width, int height) {

    public Region {
        if (x < 0 || y < 0 || width < 2 || height < 2) {
            throw new IllegalArgumentException("region of " + width + " x " + height + " at " + x + ", " + y);
        }
    }

    /** The whole frame. */
    public static Region whole(FrameSize size) {
        return new Region(0, 0, size.columns(), size.rows());
    }

    public boolean isInside(FrameSize size) {
        return (long) x + width <= size.columns() && (long) y + height <= size.rows();
    }

    int pixelCount() {
        return width * height;
    }
}
