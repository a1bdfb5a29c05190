package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.PixelDescription;

/** RLE Lossless: one run-length coded segment a byte plane, the most significant byte first (PS3.5 annex G). */
final class RleCodec implements FrameCodec {

    private static final String ENCODING = "RLE";
    private static final int HEADER_BYTES = 64;
    private static final int NO_OPERATION = -128;
    /** Two bytes repeat a byte 128 times. */
    private static final int MOST_PIXELS_A_BYTE = 64;

    @Override
    public short[] decode(byte[] encodedFrame, PixelDescription description) throws BadInputException {
        if (encodedFrame.length < HEADER_BYTES) {
            throw CodecFault.truncated(ENCODING);
        }
        int planes = description.bytesPerPixel();
        if (unsigned32(encodedFrame, 0) != planes) {
            throw CodecFault.of(ENCODING, "the number of byte planes does not fit the picture");
        }
        CodecFault.requireEnough(ENCODING, encodedFrame, MOST_PIXELS_A_BYTE, description);
        short[] cells = new short[description.size().pixelCount()];
        for (int plane = 0; plane < planes; plane++) {
            long start = unsigned32(encodedFrame, 4 + 4 * plane);
            long end = plane + 1 < planes ? unsigned32(encodedFrame, 8 + 4 * plane) : encodedFrame.length;
            if (start < HEADER_BYTES || end < start || end > encodedFrame.length) {
                throw CodecFault.of(ENCODING, "a byte plane lies outside of the data");
            }
            unpack(encodedFrame, (int) start, (int) end, cells);
        }
        return cells;
    }

    /** Shifts every cell up by a byte and puts the plane's byte below: after the last plane the cells are whole. */
    private static void unpack(byte[] data, int start, int end, short[] cells) throws BadInputException {
        int at = start;
        int filled = 0;
        while (filled < cells.length) {
            if (at + 1 >= end) {
                throw CodecFault.truncated(ENCODING);
            }
            int control = data[at++];
            if (control >= 0) {
                int count = Math.min(control + 1, cells.length - filled);
                if (count > end - at) {
                    throw CodecFault.truncated(ENCODING);
                }
                for (int i = 0; i < count; i++, filled++) {
                    cells[filled] = (short) (cells[filled] << 8 | (data[at + i] & 0xff));
                }
                at += control + 1;
            } else if (control != NO_OPERATION) {
                int value = data[at++] & 0xff;
                int stop = Math.min(filled + 1 - control, cells.length);
                for (; filled < stop; filled++) {
                    cells[filled] = (short) (cells[filled] << 8 | value);
                }
            }
        }
    }

    private static long unsigned32(byte[] data, int at) {
        return (data[at] & 0xffL)
                | (data[at + 1] & 0xffL) << 8
                | (data[at + 2] & 0xffL) << 16
                | (data[at + 3] & 0xffL) << 24;
    }
}
