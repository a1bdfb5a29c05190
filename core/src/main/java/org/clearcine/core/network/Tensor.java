package org.clearcine.core.network;

import java.util.Arrays;

/** A named-free block of 32-bit floats with a shape; what a weights file holds under each name. */
public final class Tensor {

    private final long[] shape;
    private final float[] values;

    /** Takes both arrays over. */
    public Tensor(long[] shape, float[] values) {
        long size = 1;
        for (long side : shape) {
            if (side < 0) {
                throw new IllegalArgumentException("shape " + Arrays.toString(shape));
            }
            size = Math.multiplyExact(size, side);
        }
        if (size != values.length) {
            throw new IllegalArgumentException(values.length + " values for the shape " + Arrays.toString(shape));
        }
        this.shape = shape;
        this.values = values;
    }

    public long[] shape() {
        return shape.clone();
    }

    /** A fresh copy of the values, last index fastest. */
    public float[] values() {
        return values.clone();
    }

    int size() {
        return values.length;
    }

    float value(int index) {
        return values[index];
    }

    boolean hasShape(long[] wanted) {
        return Arrays.equals(shape, wanted);
    }

    boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
