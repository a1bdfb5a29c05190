package org.clearcine.core.dicom.codec.jpeg2000;

import org.clearcine.core.dicom.data.BadInputException;

/** Bits of packet headers: after a byte of all ones, the next has a stuffed zero bit (T.800, B.10.1). */
final class PacketBits {

    private final byte[] data;
    private int position;
    private int buffer;
    private int available;

    PacketBits(byte[] data, int position) {
        this.data = data;
        this.position = position;
    }

    int bit() throws BadInputException {
        if (available == 0) {
            if (position >= data.length) {
                throw Fault.truncated();
            }
            available = buffer == 0xff ? 7 : 8;
            buffer = data[position++] & 0xff;
        }
        available--;
        return buffer >> available & 1;
    }

    int bits(int count) throws BadInputException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /** Ends the header and tells where its packet's data begin. */
    int end() {
        return buffer == 0xff ? Math.min(data.length, position + 1) : position;
    }
}
