package org.clearcine.core.dicom;

import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.frame.FrameSize;

/** Whether this run of the program can hold a frame at all; if not, the file is refused instead of the memory used up. */
final class FrameMemory {

    /** Stored values as floats, and a buffer to read through. */
    static final int NATIVE_BYTES_PER_PIXEL = 5;

    /** The same, the decoded cells, and what the decoders of the libraries keep meanwhile. */
    static final int ENCODED_BYTES_PER_PIXEL = 20;

    private static final double USABLE_PART = 0.7;

    private FrameMemory() {}

    static void require(FrameSize size, int bytesPerPixel) throws BadInputException {
        double usable = USABLE_PART * Runtime.getRuntime().maxMemory();
        if ((double) size.pixelCount() * bytesPerPixel > usable) {
            throw new BadInputException(
                    Reason.LIMIT, "A frame of this file needs more memory than this program may use.");
        }
    }
}
