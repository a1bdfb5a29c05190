package org.clearcine.core.dicom.part10;

import java.io.IOException;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.Dictionary;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/**
 * What stands before a value: tag, value representation, length (PS3.5 section 7.1).
 *
 * @param length of the value in bytes, or {@link #UNDEFINED}
 * @param offset where the header begins
 */
record ElementHeader(int tag, Vr vr, long length, long offset) {

    static final long UNDEFINED = 0xFFFFFFFFL;

    /** Bytes of the shortest header. */
    static final int SHORTEST = 8;

    boolean isUndefinedLength() {
        return length == UNDEFINED;
    }

    boolean isDelimiter() {
        return tag >>> 16 == 0xFFFE;
    }

    BadInputException fault(Reason reason, String sentence) {
        return new BadInputException(reason, sentence).in(tag).at(offset);
    }

    /**
     * Reads a header.
     *
     * @param signedPixels whether Pixel Representation is known to be 1; matters in implicit encodings only
     */
    static ElementHeader read(ByteWindow in, boolean explicit, boolean signedPixels) throws IOException {
        long offset = in.position();
        int tag = in.tag();
        if (tag >>> 16 == 0xFFFE) {
            return new ElementHeader(tag, Vr.UN, in.unsignedInt(), offset);
        }
        if (!explicit) {
            long length = in.unsignedInt();
            Vr vr = Dictionary.vr(tag, signedPixels);
            boolean sequence = length == UNDEFINED && !isPixelData(tag);
            return new ElementHeader(tag, sequence ? Vr.SQ : vr, length, offset);
        }
        char first = (char) in.unsignedByte();
        char second = (char) in.unsignedByte();
        Vr vr = vr(tag, offset, first, second);
        if (!vr.hasLongLength()) {
            return new ElementHeader(tag, vr, in.unsignedShort(), offset);
        }
        in.unsignedShort();
        return new ElementHeader(tag, vr, in.unsignedInt(), offset);
    }

    static boolean isPixelData(int tag) {
        return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
    }

    /** Two letters that are new to us belong to a later edition and are read like UN (PS3.5 section 7.1.2). */
    private static Vr vr(int tag, long offset, char first, char second) throws BadInputException {
        if (!isLetter(first) || !isLetter(second)) {
            throw new BadInputException(
                            Reason.MALFORMED, "An attribute has no valid value representation: the file is damaged.")
                    .in(tag)
                    .at(offset);
        }
        return Vr.of(first, second).orElse(Vr.UN);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
