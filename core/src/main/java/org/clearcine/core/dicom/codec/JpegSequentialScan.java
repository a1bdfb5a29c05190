package org.clearcine.core.dicom.codec;

import java.util.Arrays;
import org.clearcine.core.dicom.data.BadInputException;

/**
 * Decodes a sequential JPEG stream of one component, baseline or extended, of 8 or 12 bits: Huffman-coded coefficients of
 * blocks of 8 by 8 samples (ITU-T T.81, annex F).
 */
final class JpegSequentialScan {

    private static final int SIDE = 8;
    private static final int COEFFICIENTS = 64;

    /** Where the coefficients lie in a block, in the order they are coded in (figure A.6). */
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private final JpegHeader header;
    private final JpegScanBits bits;
    private final HuffmanTable directCodes;
    private final HuffmanTable alternatingCodes;
    private final int[] steps;
    private final int restartInterval;
    private final int[] block = new int[COEFFICIENTS];
    private final InverseCosine inverseCosine;
    private int direct;

    private JpegSequentialScan(byte[] data, JpegHeader header) throws BadInputException {
        this.header = header;
        JpegMarkers markers = new JpegMarkers(data, "JPEG");
        JpegTables tables = JpegTables.read(markers);
        if (markers.unsigned8(0) != 1) {
            throw CodecFault.of("JPEG", "its scan header is damaged");
        }
        int selected = markers.unsigned8(2);
        directCodes = tables.firstCodes(selected >> 4);
        alternatingCodes = tables.secondCodes(selected & 0x0f);
        steps = tables.quantization(header.quantization());
        restartInterval = tables.restartInterval();
        inverseCosine = new InverseCosine(header.precision());
        bits = new JpegScanBits(data, markers.segmentEnd());
    }

    /** Samples row by row, in the low bits. */
    static short[] decode(byte[] data, JpegHeader header) throws BadInputException {
        return new JpegSequentialScan(data, header).decode();
    }

    private short[] decode() throws BadInputException {
        short[] samples = new short[header.rows() * header.columns()];
        int across = (header.columns() + SIDE - 1) / SIDE;
        int down = (header.rows() + SIDE - 1) / SIDE;
        for (int number = 0; number < across * down; number++) {
            if (restartInterval > 0 && number > 0 && number % restartInterval == 0) {
                bits.restart(number / restartInterval - 1);
                direct = 0;
            }
            decodeBlock();
            inverseCosine.transform(block);
            put(samples, number / across * SIDE, number % across * SIDE);
        }
        return samples;
    }

    private void decodeBlock() throws BadInputException {
        Arrays.fill(block, 0);
        direct += bits.extended(directCodes.decode(bits));
        block[0] = direct * steps[0];
        for (int i = 1; i < COEFFICIENTS; i++) {
            int symbol = alternatingCodes.decode(bits);
            int zeros = symbol >> 4;
            int size = symbol & 0x0f;
            if (size == 0 && zeros < 15) {
                return;
            }
            i += zeros;
            if (i >= COEFFICIENTS) {
                throw CodecFault.of("JPEG", "its data are damaged");
            }
            block[ZIGZAG[i]] = bits.extended(size) * steps[i];
        }
    }

    private void put(short[] samples, int top, int left) {
        int half = 1 << (header.precision() - 1);
        int largest = 2 * half - 1;
        int bottom = Math.min(header.rows(), top + SIDE);
        int right = Math.min(header.columns(), left + SIDE);
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int value = block[(row - top) * SIDE + column - left] + half;
                samples[row * header.columns() + column] = (short) Math.max(0, Math.min(largest, value));
            }
        }
    }
}
