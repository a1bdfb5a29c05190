package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/**
 * Decodes a lossless JPEG stream of one component: predictions from neighbours plus Huffman-coded differences (ITU-T T.81,
 * annex H).
 */
final class JpegLosslessScan {

    private final JpegHeader header;
    private final HuffmanTable codes;
    private final JpegScanBits bits;
    private final int predictor;
    private final int pointTransform;
    private final int linesToRestart;

    private JpegLosslessScan(byte[] data, JpegHeader header) throws BadInputException {
        this.header = header;
        JpegMarkers markers = new JpegMarkers(data, "JPEG");
        JpegTables tables = JpegTables.read(markers);
        codes = tables.firstCodes(markers.unsigned8(2) >> 4);
        predictor = markers.unsigned8(3);
        pointTransform = markers.unsigned8(5) & 0x0f;
        boolean possible = markers.unsigned8(0) == 1
                && predictor >= 1
                && predictor <= 7
                && pointTransform < header.precision()
                && tables.restartInterval() % header.columns() == 0;
        if (!possible) {
            throw CodecFault.of("JPEG", "its scan header is damaged");
        }
        linesToRestart = tables.restartInterval() / header.columns();
        bits = new JpegScanBits(data, markers.segmentEnd());
    }

    /** Samples row by row, in the low bits. */
    static short[] decode(byte[] data, JpegHeader header) throws BadInputException {
        return new JpegLosslessScan(data, header).decode();
    }

    private short[] decode() throws BadInputException {
        int columns = header.columns();
        short[] samples = new short[header.rows() * columns];
        int[] above = new int[columns];
        int[] line = new int[columns];
        for (int row = 0; row < header.rows(); row++) {
            boolean restarts = linesToRestart > 0 && row > 0 && row % linesToRestart == 0;
            if (restarts) {
                bits.restart(row / linesToRestart - 1);
            }
            decodeLine(row == 0 || restarts, above, line);
            for (int column = 0; column < columns; column++) {
                samples[row * columns + column] = (short) (line[column] << pointTransform);
            }
            int[] swap = above;
            above = line;
            line = swap;
        }
        return samples;
    }

    private void decodeLine(boolean first, int[] above, int[] line) throws BadInputException {
        int start = first ? 1 << (header.precision() - pointTransform - 1) : above[0];
        line[0] = start + difference() & 0xffff;
        for (int column = 1; column < line.length; column++) {
            int left = line[column - 1];
            int prediction = first ? left : predict(left, above[column], above[column - 1]);
            line[column] = prediction + difference() & 0xffff;
        }
    }

    private int predict(int left, int up, int upLeft) {
        return switch (predictor) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> upLeft;
            case 4 -> left + up - upLeft;
            case 5 -> left + (up - upLeft >> 1);
            case 6 -> up + (left - upLeft >> 1);
            default -> left + up >> 1;
        };
    }

    private int difference() throws BadInputException {
        int size = codes.decode(bits);
        // The one difference of 16 bits that can occur has no bits of its own (H.1.2.2).
        return size == 16 ? 1 << 15 : bits.extended(size);
    }
}
