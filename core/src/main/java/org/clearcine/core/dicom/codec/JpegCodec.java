package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.PixelDescription;

/**
 * JPEG of one component: baseline, extended of 8 and 12 bits, lossless of 2 to 16 bits (ITU-T T.81, PS3.5 section 8.2.1).
 *
 * <p>Own code, because the libraries at hand run native code on what comes from outside, fill up the missing rest of a
 * damaged frame without a word, lose the last sample of some lossless streams, and know no 12 bits.
 */
final class JpegCodec implements FrameCodec {

    private static final String ENCODING = "JPEG";
    /** A difference takes a bit. */
    private static final int MOST_LOSSLESS_PIXELS_A_BYTE = 8;
    /** A block of 64 pixels takes two bits, one for its mean and one for its end. */
    private static final int MOST_SEQUENTIAL_PIXELS_A_BYTE = 256;

    @Override
    public short[] decode(byte[] encodedFrame, PixelDescription description) throws BadInputException {
        JpegHeader header = JpegHeader.parse(encodedFrame);
        check(header, description);
        int most = header.isLossless() ? MOST_LOSSLESS_PIXELS_A_BYTE : MOST_SEQUENTIAL_PIXELS_A_BYTE;
        CodecFault.requireEnough(ENCODING, encodedFrame, most, description);
        return header.isLossless()
                ? JpegLosslessScan.decode(encodedFrame, header)
                : JpegSequentialScan.decode(encodedFrame, header);
    }

    private static void check(JpegHeader header, PixelDescription description) throws BadInputException {
        if (!header.isLossless() && !header.isSequential()) {
            throw CodecFault.unsupported(header.title());
        }
        boolean depth = header.isLossless()
                ? header.precision() >= 2 && header.precision() <= 16
                : header.precision() == 8 || header.precision() == 12;
        if (!depth) {
            throw CodecFault.of(ENCODING, header.precision() + " bits a sample are not possible");
        }
        if (header.components() != 1) {
            throw CodecFault.of(
                    ENCODING, "only pictures of one component are supported, not of " + header.components());
        }
        CodecFault.requireSize(
                ENCODING, header.rows() == description.rows() && header.columns() == description.columns());
        CodecFault.requireDepth(ENCODING, header.precision(), description);
    }
}
