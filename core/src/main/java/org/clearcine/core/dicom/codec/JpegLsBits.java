package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/**
 * Bits of a JPEG-LS scan, most significant first (ITU-T T.87, A.1).
 *
 * <p>After a byte of all ones the encoder stuffs a zero bit, so that the data never look like a marker; a byte of all
 * ones followed by a set bit is a marker and ends the scan.
 */
final class JpegLsBits {

    private final byte[] data;
    private int position;
    private int buffer;
    private int available;
    private boolean afterOnes;

    JpegLsBits(byte[] data, int position) {
        this.data = data;
        this.position = position;
    }

    int bit() throws BadInputException {
        if (available == 0) {
            fill();
        }
        available--;
        return (buffer >>> available) & 1;
    }

    /** The next {@code count} bits, at most 24. */
    int bits(int count) throws BadInputException {
        while (available < count) {
            fill();
        }
        available -= count;
        return (buffer >>> available) & ((1 << count) - 1);
    }

    /** Number of zero bits before the next one bit, which is consumed. */
    int zeros(int limit) throws BadInputException {
        int count = 0;
        while (bit() == 0) {
            if (++count > limit) {
                throw CodecFault.of("JPEG-LS", "a code is longer than the standard allows");
            }
        }
        return count;
    }

    private void fill() throws BadInputException {
        if (position >= data.length) {
            throw CodecFault.truncated("JPEG-LS");
        }
        int next = data[position] & 0xff;
        if (afterOnes && next >= 0x80) {
            throw CodecFault.truncated("JPEG-LS");
        }
        int count = afterOnes ? 7 : 8;
        buffer = (buffer << count) | next;
        available += count;
        afterOnes = next == 0xff;
        position++;
    }
}
