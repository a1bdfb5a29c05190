package org.clearcine.core.dicom.codec;

import java.nio.ByteBuffer;
import org.clearcine.core.dicom.data.BadInputException;

/**
 * The image and tile size segment of a JPEG 2000 codestream (ITU-T T.800, A.5.1), read before the decoder sees the data.
 *
 * @param offset where the codestream begins: 0, or later if the frame is wrongly wrapped as a JP2 file
 * @param precision bits a sample, the sign included
 */
record Jpeg2000Header(int offset, int rows, int columns, int components, int precision) {

    private static final String ENCODING = "JPEG 2000";
    private static final int SOC_SIZ_LENGTH = 2 + 2 + 38 + 3;
    private static final int HIGH_THROUGHPUT = 0x4000;
    private static final int MOST_TILES = 4096;

    static Jpeg2000Header parse(byte[] data) throws BadInputException {
        int offset = codestreamOffset(data);
        if (data.length - offset < SOC_SIZ_LENGTH) {
            throw CodecFault.truncated(ENCODING);
        }
        ByteBuffer siz = ByteBuffer.wrap(data, offset, data.length - offset).slice();
        if (siz.getInt(0) != 0xff4fff51) {
            throw CodecFault.of(ENCODING, "its data do not begin like such a picture");
        }
        if ((siz.getShort(6) & HIGH_THROUGHPUT) != 0) {
            throw CodecFault.unsupported("High-Throughput JPEG 2000");
        }
        requireTiles(siz);
        boolean halved = siz.get(43) != 1 || siz.get(44) != 1;
        if (halved) {
            throw CodecFault.of(ENCODING, "subsampled pictures are not supported");
        }
        return new Jpeg2000Header(
                offset,
                siz.getInt(12) - siz.getInt(20),
                siz.getInt(8) - siz.getInt(16),
                siz.getShort(40) & 0xffff,
                (siz.get(42) & 0x7f) + 1);
    }

    /** The grid and its tiles must be such that the number of tiles is small and every size positive. */
    private static void requireTiles(ByteBuffer siz) throws BadInputException {
        for (int at = 8; at <= 36; at += 4) {
            if (siz.getInt(at) < 0) {
                throw CodecFault.of(ENCODING, "its size is not possible");
            }
        }
        if (siz.getInt(24) == 0 || siz.getInt(28) == 0) {
            throw CodecFault.of(ENCODING, "its tiles are empty");
        }
        if (siz.getInt(32) > siz.getInt(16) || siz.getInt(36) > siz.getInt(20)) {
            throw CodecFault.of(ENCODING, "its tiles do not cover the picture");
        }
        long across = tiles(siz.getInt(8) - siz.getInt(32), siz.getInt(24));
        long down = tiles(siz.getInt(12) - siz.getInt(36), siz.getInt(28));
        if (across < 1 || down < 1 || across * down > MOST_TILES) {
            throw CodecFault.of(ENCODING, "it is cut into too many tiles");
        }
    }

    private static long tiles(long extent, long size) {
        return (extent + size - 1) / size;
    }

    /** The standard wants the bare codestream; some writers put their whole JP2 file in. */
    private static int codestreamOffset(byte[] data) throws BadInputException {
        ByteBuffer boxes = ByteBuffer.wrap(data);
        boolean isFile = data.length >= 8 && boxes.getInt(0) == 12 && boxes.getInt(4) == 0x6a502020;
        int at = 0;
        while (isFile) {
            if (data.length - at < 8) {
                throw CodecFault.truncated(ENCODING);
            }
            if (boxes.getInt(at + 4) == 0x6a703263) {
                return at + 8;
            }
            int length = boxes.getInt(at);
            if (length < 8 || length > data.length - at) {
                throw CodecFault.of(ENCODING, "its boxes are damaged");
            }
            at += length;
        }
        return 0;
    }
}
