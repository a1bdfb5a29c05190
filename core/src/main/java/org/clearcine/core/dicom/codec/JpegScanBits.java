package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/** Bits of a JPEG scan, most significant first, without the zero bytes stuffed after bytes of all ones (T.81, F.1.2.3). */
final class JpegScanBits {

    private static final int FIRST_RESTART = 0xd0;

    private final byte[] data;
    private int position;
    private int buffer;
    private int available;

    JpegScanBits(byte[] data, int position) {
        this.data = data;
        this.position = position;
    }

    int bit() throws BadInputException {
        if (available == 0) {
            buffer = nextByte();
            available = 8;
        }
        available--;
        return buffer >>> available & 1;
    }

    /** The next {@code count} bits, at most 16. */
    int bits(int count) throws BadInputException {
        int value = 0;
        int missing = count;
        while (missing > available) {
            value = value << available | buffer & (1 << available) - 1;
            missing -= available;
            buffer = nextByte();
            available = 8;
        }
        available -= missing;
        return value << missing | buffer >>> available & (1 << missing) - 1;
    }

    /** A signed number of {@code size} bits, as differences and coefficients are coded (F.2.2.1, EXTEND). */
    int extended(int size) throws BadInputException {
        if (size == 0) {
            return 0;
        }
        if (size > 16) {
            throw CodecFault.of("JPEG", "its data are damaged");
        }
        int value = bits(size);
        return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    private int nextByte() throws BadInputException {
        if (position >= data.length) {
            throw CodecFault.truncated("JPEG");
        }
        int next = data[position++] & 0xff;
        if (next == 0xff) {
            boolean stuffed = position < data.length && data[position] == 0;
            if (!stuffed) {
                throw CodecFault.truncated("JPEG");
            }
            position++;
        }
        return next;
    }

    /** Drops the bits that fill up the last byte and goes behind restart marker {@code number}, counted modulo 8. */
    void restart(int number) throws BadInputException {
        available = 0;
        boolean there = position + 1 < data.length
                && (data[position] & 0xff) == 0xff
                && (data[position + 1] & 0xff) == FIRST_RESTART + number % 8;
        if (!there) {
            throw CodecFault.of("JPEG", "a restart marker is missing");
        }
        position += 2;
    }
}
