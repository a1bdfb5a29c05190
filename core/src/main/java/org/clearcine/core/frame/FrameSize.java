package org.clearcine.core.frame;

/** Rows and columns of a frame, in pixels. */
public record FrameSize(int rows, int columns) {

    /** Largest number of rows or columns that is accepted from anywhere. */
    public static final int LARGEST_SIDE = 16_384;

    public FrameSize {
        if (rows < 1 || columns < 1 || rows > LARGEST_SIDE || columns > LARGEST_SIDE) {
            throw new IllegalArgumentException("frame of " + rows + " rows and " + columns + " columns");
        }
    }

    /** Rows times columns; at most 2^28, so it always fits an array. */
    public int pixelCount() {
        return rows * columns;
    }
}
