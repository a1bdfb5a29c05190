package org.clearcine.core.frame;

/** How stored values lie in the file: Bits Allocated, Bits Stored and Pixel Representation. */
public record PixelFormat(int bitsAllocated, int bitsStored, boolean signed) {

    public PixelFormat {
        if (bitsAllocated < 8 || bitsAllocated > 16 || bitsStored < 1 || bitsStored > bitsAllocated) {
            throw new IllegalArgumentException(bitsStored + " bits stored in " + bitsAllocated + " allocated");
        }
    }

    /** The smallest stored value that the format can hold. */
    public int smallest() {
        return signed ? -(1 << (bitsStored - 1)) : 0;
    }

    /** The largest stored value that the format can hold. */
    public int largest() {
        return signed ? (1 << (bitsStored - 1)) - 1 : (1 << bitsStored) - 1;
    }

    /** Rounds to the nearest stored value and clamps to the range. */
    public int quantize(float value) {
        return Math.max(smallest(), Math.min(largest(), Math.round(value)));
    }
}
