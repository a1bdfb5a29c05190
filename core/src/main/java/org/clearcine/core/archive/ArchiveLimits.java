package org.clearcine.core.archive;

/**
 * The most that an archive may ask of this program; what goes beyond is refused before the disk is full.
 *
 * @param entries files in it
 * @param bytes all that is taken out of it, together
 * @param ratio how many times its packed size a file may grow to, beyond the allowance
 * @param allowanceBytes what a file may grow to, however small it is packed
 * @param nameLength characters of a name
 * @param roomToLeave bytes of the disk that are not used
 */
public record ArchiveLimits(int entries, long bytes, int ratio, long allowanceBytes, int nameLength, long roomToLeave) {

    /** The limits of the product, as its manual states them. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(100_000, 64L << 30, 200, 16L << 20, 1024, 1L << 30);

    public ArchiveLimits {
        if (entries < 1 || bytes < 1 || ratio < 1 || allowanceBytes < 0 || nameLength < 1 || roomToLeave < 0) {
            throw new IllegalArgumentException("a limit below 1 lets nothing through");
        }
    }

    /** What {@code packedBytes} may grow to. */
    long unpackedBytes(long packedBytes) {
        long most = bytes - allowanceBytes;
        return packedBytes > most / ratio ? bytes : packedBytes * ratio + allowanceBytes;
    }
}
