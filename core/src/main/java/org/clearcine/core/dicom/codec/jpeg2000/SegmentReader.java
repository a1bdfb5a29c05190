package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.clearcine.core.dicom.data.BadInputException;

/** Reads big endian numbers from a part of a codestream, never beyond its end. */
final class SegmentReader {

    private final byte[] data;
    private final int end;
    private int position;

    SegmentReader(byte[] data, int position, int end) {
        this.data = data;
        this.position = position;
        this.end = end;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    int unsigned8() throws BadInputException {
        if (position >= end) {
            throw Fault.truncated();
        }
        return data[position++] & 0xff;
    }

    int unsigned16() throws BadInputException {
        return unsigned8() << 8 | unsigned8();
    }

    long unsigned32() throws BadInputException {
        return (long) unsigned16() << 16 | unsigned16();
    }

    /** A number that must fit an int without its sign. */
    int positive32() throws BadInputException {
        long value = unsigned32();
        if (value > Integer.MAX_VALUE) {
            throw Fault.of("its size is not possible");
        }
        return (int) value;
    }

    /** A reader of the marker segment that begins here with its length; this one goes behind it. */
    SegmentReader segment() throws BadInputException {
        int length = unsigned16() - 2;
        if (length < 0) {
            throw Fault.damaged();
        }
        return part(length);
    }

    /** A reader of the next {@code length} bytes; this one goes behind them. */
    SegmentReader part(long length) throws BadInputException {
        if (length > remaining()) {
            throw Fault.truncated();
        }
        SegmentReader part = new SegmentReader(data, position, position + (int) length);
        position += (int) length;
        return part;
    }

    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(data, position, end);
        position = end;
        return rest;
    }
}
