package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.PixelDescription;

/** The sentences with which the codecs refuse a frame, in one place so that they read alike. */
final class CodecFault {

    private CodecFault() {}

    static BadInputException truncated(String encoding) {
        return of(encoding, "its data end before the picture is complete");
    }

    /** For a scheme that is named by the transfer syntax's family but differs in a way that no decoder here knows. */
    static BadInputException unsupported(String encoding) {
        return new BadInputException(Reason.UNSUPPORTED, "Frames in " + encoding + " are not supported.");
    }

    static BadInputException of(String encoding, String what) {
        return new BadInputException(
                Reason.BAD_FRAME, "A frame cannot be decoded from " + encoding + ": " + what + ".");
    }

    /** Refuses a stream whose own header gives another size than the object's Rows and Columns. */
    static void requireSize(String encoding, boolean fits) throws BadInputException {
        if (!fits) {
            throw of(encoding, "its own size is not that of the Rows and Columns of the file");
        }
    }

    /**
     * Refuses data too short for the picture even at the scheme's best, before memory for the picture is taken.
     *
     * @param mostPixelsAByte what a byte of the scheme can hold at most
     */
    static void requireEnough(String encoding, byte[] data, int mostPixelsAByte, PixelDescription description)
            throws BadInputException {
        if ((long) data.length * mostPixelsAByte < description.size().pixelCount()) {
            throw truncated(encoding);
        }
    }

    /** Refuses a stream whose samples are wider than the object's Bits Allocated. */
    static void requireDepth(String encoding, int precision, PixelDescription description) throws BadInputException {
        if (precision > description.pixelFormat().bitsAllocated()) {
            throw of(encoding, "its samples have more bits than the Bits Allocated of the file");
        }
    }
}
