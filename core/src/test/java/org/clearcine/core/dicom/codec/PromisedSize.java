package org.clearcine.core.dicom.codec;

import java.nio.ByteBuffer;

/** A sample frame whose own header is changed to promise a larger picture. */
record PromisedSize(byte[] frame) {

    /** Replaces 20 rows and 27 columns by {@code side} in JPEG, JPEG-LS and JPEG 2000 headers; RLE has none. */
    byte[] of(int side) {
        byte[] promising = frame.clone();
        ByteBuffer bytes = ByteBuffer.wrap(promising);
        for (int at = 0; at + 8 <= promising.length; at++) {
            if (bytes.getInt(at) == (CodecSample.SIZE.rows() << 16 | CodecSample.SIZE.columns())) {
                bytes.putShort(at, (short) side).putShort(at + 2, (short) side);
            }
            if (bytes.getInt(at) == CodecSample.SIZE.columns() && bytes.getInt(at + 4) == CodecSample.SIZE.rows()) {
                bytes.putInt(at, side).putInt(at + 4, side);
            }
        }
        return promising;
    }
}
