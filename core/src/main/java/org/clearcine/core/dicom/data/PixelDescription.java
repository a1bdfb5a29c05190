package org.clearcine.core.dicom.data;

import java.util.Objects;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;

/**
 * What the Image Pixel module says about every frame (PS3.3 section C.7.6.3).
 *
 * <p>Only what this program handles can be described: one sample a pixel, 8 or 16 bits allocated.
 *
 * @param pixelFormat Bits Allocated, Bits Stored, Pixel Representation
 * @param highBit position of the most significant stored bit; bits above it, and below the stored ones, may hold overlays
 */
public record PixelDescription(
        FrameSize size,
        PixelFormat pixelFormat,
        int highBit,
        PhotometricInterpretation photometricInterpretation,
        TransferSyntax transferSyntax) {

    public PixelDescription {
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(transferSyntax, "transferSyntax");
        if (!photometricInterpretation.isMonochrome()) {
            throw new IllegalArgumentException("not one sample a pixel: " + photometricInterpretation);
        }
        if (pixelFormat.bitsAllocated() != 8 && pixelFormat.bitsAllocated() != 16) {
            throw new IllegalArgumentException(pixelFormat.bitsAllocated() + " bits allocated");
        }
        if (highBit < pixelFormat.bitsStored() - 1 || highBit >= pixelFormat.bitsAllocated()) {
            throw new IllegalArgumentException("high bit " + highBit + " for " + pixelFormat);
        }
    }

    public int rows() {
        return size.rows();
    }

    public int columns() {
        return size.columns();
    }

    public int bytesPerPixel() {
        return pixelFormat.bitsAllocated() / 8;
    }

    /** Bytes of one frame that is not compressed. */
    public long frameBytes() {
        return (long) size.pixelCount() * bytesPerPixel();
    }

    /**
     * The stored value in a pixel cell: overlay bits masked away, the sign extended (PS3.5 section 8.1.1).
     *
     * @param cell the pixel cell; bits above Bits Allocated are ignored
     */
    public int storedValue(int cell) {
        int bitsStored = pixelFormat.bitsStored();
        int leftAligned = cell << (31 - highBit);
        return pixelFormat.signed() ? leftAligned >> (32 - bitsStored) : leftAligned >>> (32 - bitsStored);
    }
}
