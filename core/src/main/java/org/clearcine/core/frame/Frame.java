package org.clearcine.core.frame;

import java.util.Arrays;

/**
 * One immutable picture: stored values as floats, row by row.
 *
 * <p>A class and not a record, because a record over an array would leak it and compare it by identity.
 */
public final class Frame {

    private final FrameSize size;
    private final float[] values;

    private Frame(FrameSize size, float[] values) {
        if (values.length != size.pixelCount()) {
            throw new IllegalArgumentException(values.length + " values for a frame of " + size);
        }
        this.size = size;
        this.values = values;
    }

    /** Copies the values, which stay the caller's. */
    public static Frame copyOf(FrameSize size, float[] values) {
        return new Frame(size, values.clone());
    }

    /** Takes the array over without a copy; the caller must not write to it afterwards. */
    public static Frame owning(FrameSize size, float[] values) {
        return new Frame(size, values);
    }

    public FrameSize size() {
        return size;
    }

    /** Value at {@code row * columns + column}. */
    public float value(int index) {
        return values[index];
    }

    public float value(int row, int column) {
        return values[row * size.columns() + column];
    }

    /** A fresh copy of all values, row by row. */
    public float[] toArray() {
        return values.clone();
    }

    /** Copies all values to the start of {@code target}. */
    public void copyTo(float[] target) {
        System.arraycopy(values, 0, target, 0, values.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && size.equals(frame.size) && Arrays.equals(values, frame.values);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Frame[" + size.rows() + "x" + size.columns() + "]";
    }
}
