package org.clearcine.core.dicom.part10;

import java.io.IOException;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;

/** A place in a file that moves on with every read. Headers come out of a small window; values are read directly. */
final class ByteWindow {

    private static final int WINDOW_BYTES = 8192;

    private final FileBytes file;
    private final byte[] window = new byte[WINDOW_BYTES];
    private long windowStart;
    private int windowCount;
    private long position;
    private boolean bigEndian;

    ByteWindow(FileBytes file, long position) {
        this.file = file;
        this.position = position;
    }

    void setBigEndian(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    long position() {
        return position;
    }

    long length() {
        return file.length();
    }

    void seek(long newPosition) {
        position = newPosition;
    }

    /** Bytes from here to the end of the file. */
    long left() {
        return file.length() - position;
    }

    int unsignedByte() throws IOException {
        int at = require(1);
        position++;
        return window[at] & 0xFF;
    }

    int unsignedShort() throws IOException {
        int first = unsignedByte();
        int second = unsignedByte();
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long unsignedInt() throws IOException {
        long first = unsignedShort();
        long second = unsignedShort();
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    /** Group in the upper, element in the lower half. */
    int tag() throws IOException {
        int group = unsignedShort();
        return group << 16 | unsignedShort();
    }

    /** The caller has checked that so many bytes are there. */
    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        if (count <= WINDOW_BYTES && count > 0) {
            System.arraycopy(window, require(count), bytes, 0, count);
        } else {
            file.read(position, bytes, 0, count);
        }
        position += count;
        return bytes;
    }

    /** Makes the next {@code count} bytes part of the window and returns where they begin in it. */
    private int require(int count) throws IOException {
        if (position < windowStart || position + count > windowStart + windowCount) {
            if (left() < count) {
                throw new BadInputException(Reason.TRUNCATED, "The file ends too early.").at(position);
            }
            windowCount = (int) Math.min(WINDOW_BYTES, left());
            windowStart = position;
            file.read(position, window, 0, windowCount);
        }
        return (int) (position - windowStart);
    }
}
