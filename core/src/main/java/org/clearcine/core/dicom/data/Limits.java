package org.clearcine.core.dicom.data;

/**
 * The most that a file may ask of this program.
 *
 * <p>No honest cine comes near these numbers. A file that goes beyond one is refused before memory or time is spent on
 * it. The frame time is bounded apart, in {@link org.clearcine.core.frame.FrameTiming}.
 *
 * @param nesting sequences inside one another
 * @param elements elements and items in a file, at all depths together
 * @param valueBytes one value other than Pixel Data
 * @param dataSetBytes all values together, other than Pixel Data
 * @param fileMetaBytes File Meta Information
 * @param inflatedBytes what a deflated data set may grow to, in any case
 * @param inflateRatio how many times its own size a deflated data set may grow to, beyond the allowance
 * @param inflateAllowanceBytes what a deflated data set may grow to, however small it is
 * @param side Rows, and Columns
 * @param frameBytes one frame, decoded
 * @param frames Number of Frames
 * @param lutEntries entries of a look-up table
 */
public record Limits(
        int nesting,
        int elements,
        long valueBytes,
        long dataSetBytes,
        int fileMetaBytes,
        long inflatedBytes,
        int inflateRatio,
        long inflateAllowanceBytes,
        int side,
        long frameBytes,
        int frames,
        int lutEntries) {

    private static final long MIB = 1L << 20;

    /** The limits of the product, as its manual states them. */
    public static final Limits DEFAULT = new Limits(
            64,
            1_000_000,
            64 * MIB,
            160 * MIB,
            64 * 1024,
            4096 * MIB,
            200,
            16 * MIB,
            16_384,
            512 * MIB,
            1_000_000,
            65_536);

    public Limits {
        if (nesting < 1 || elements < 1 || valueBytes < 1 || dataSetBytes < 1 || fileMetaBytes < 1) {
            throw new IllegalArgumentException("a limit below 1 lets nothing through");
        }
        if (inflatedBytes < 1 || inflateRatio < 1 || inflateAllowanceBytes < 0) {
            throw new IllegalArgumentException("a limit below 1 lets nothing through");
        }
        if (side < 1 || frameBytes < 1 || frames < 1 || lutEntries < 1) {
            throw new IllegalArgumentException("a limit below 1 lets nothing through");
        }
    }

    /** What {@code deflatedBytes} bytes may grow to. */
    public long inflatedBytes(long deflatedBytes) {
        long byRatio = deflatedBytes > Long.MAX_VALUE / inflateRatio
                ? inflatedBytes
                : deflatedBytes * inflateRatio + inflateAllowanceBytes;
        return Math.min(inflatedBytes, byRatio);
    }
}
