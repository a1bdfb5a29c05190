package org.clearcine.core.dicom.codec;

import java.io.EOFException;
import java.io.UncheckedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * An encoded frame as the JPEG 2000 reader wants it: in memory, and firm about its end.
 *
 * <p>A checked exception in the middle of a code block makes the library print a stack trace and kill the
 * thread; an unchecked one passes through it.
 */
final class FrameStream extends ImageInputStreamImpl {

    private final byte[] data;

    FrameStream(byte[] data) {
        this.data = data;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < data.length ? data[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        if (length > data.length - streamPos) {
            throw new UncheckedIOException(new EOFException());
        }
        System.arraycopy(data, (int) streamPos, target, offset, length);
        streamPos += length;
        return length;
    }

    @Override
    public long length() {
        return data.length;
    }
}
