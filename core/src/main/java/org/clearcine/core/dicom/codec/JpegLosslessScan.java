package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/**
 * Decodes a lossless JPEG stream of one component: predictions from neighbours plus Huffman-coded differences (ITU-T T.81,
 * annex H).
 *
 * <p>Own code, because the library at hand loses the last sample of some streams.
 */
final class JpegLosslessScan {

    private static final int DHT = 0xc4;
    private static final int DRI = 0xdd;
    private static final int SOS = 0xda;
    private static final int LARGEST_DIFFERENCE_CLASS = 16;

    private final JpegHeader header;
    private final HuffmanTable[] tables = new HuffmanTable[4];
    private HuffmanTable table;
    private int restartInterval;
    private int predictor;
    private int pointTransform;

    private JpegLosslessScan(JpegHeader header) {
        this.header = header;
    }

    /** Samples row by row, in the low bits. */
    static short[] decode(byte[] data, JpegHeader header) throws BadInputException {
        JpegLosslessScan scan = new JpegLosslessScan(header);
        int start = scan.readHeaders(new JpegMarkers(data, "JPEG"));
        return scan.decode(new JpegScanBits(data, start));
    }

    /** Where the coded samples begin. */
    private int readHeaders(JpegMarkers markers) throws BadInputException {
        while (true) {
            int marker = markers.next();
            switch (marker) {
                case DHT -> readTables(markers);
                case DRI -> restartInterval = markers.unsigned16(0);
                case SOS -> {
                    readScanHeader(markers);
                    return markers.segmentEnd();
                }
                default -> {
                    // Tables of other processes and application data have no say in this one.
                }
            }
        }
    }

    private void readTables(JpegMarkers markers) throws BadInputException {
        int offset = 0;
        while (offset < markers.segmentLength()) {
            int target = markers.unsigned8(offset) & 0x0f;
            if (target >= tables.length) {
                throw CodecFault.of("JPEG", "its code tables are damaged");
            }
            HuffmanTable read = new HuffmanTable(markers, offset + 1);
            tables[target] = read;
            offset += 1 + read.definitionBytes();
        }
    }

    private void readScanHeader(JpegMarkers markers) throws BadInputException {
        int tableNumber = markers.unsigned8(2) >> 4;
        predictor = markers.unsigned8(3);
        pointTransform = markers.unsigned8(5) & 0x0f;
        boolean possible = markers.unsigned8(0) == 1
                && tableNumber < tables.length
                && tables[tableNumber] != null
                && predictor >= 1
                && predictor <= 7
                && pointTransform < header.precision()
                && restartInterval % header.columns() == 0;
        if (!possible) {
            throw CodecFault.of("JPEG", "its scan header is damaged");
        }
        table = tables[tableNumber];
    }

    private short[] decode(JpegScanBits bits) throws BadInputException {
        int columns = header.columns();
        short[] samples = new short[header.rows() * columns];
        int linesToRestart = restartInterval / columns;
        int[] above = new int[columns];
        int[] line = new int[columns];
        for (int row = 0; row < header.rows(); row++) {
            boolean restarts = linesToRestart > 0 && row > 0 && row % linesToRestart == 0;
            if (restarts) {
                bits.restart(row / linesToRestart - 1);
            }
            decodeLine(bits, row == 0 || restarts, above, line);
            for (int column = 0; column < columns; column++) {
                samples[row * columns + column] = (short) (line[column] << pointTransform);
            }
            int[] swap = above;
            above = line;
            line = swap;
        }
        return samples;
    }

    private void decodeLine(JpegScanBits bits, boolean first, int[] above, int[] line) throws BadInputException {
        int start = first ? 1 << (header.precision() - pointTransform - 1) : above[0];
        line[0] = start + difference(bits) & 0xffff;
        for (int column = 1; column < line.length; column++) {
            int left = line[column - 1];
            int prediction = first ? left : predict(left, above[column], above[column - 1]);
            line[column] = prediction + difference(bits) & 0xffff;
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

    private int difference(JpegScanBits bits) throws BadInputException {
        int size = table.decode(bits);
        if (size == 0) {
            return 0;
        }
        if (size == LARGEST_DIFFERENCE_CLASS) {
            return 1 << (LARGEST_DIFFERENCE_CLASS - 1);
        }
        if (size > LARGEST_DIFFERENCE_CLASS) {
            throw CodecFault.of("JPEG", "its data are damaged");
        }
        int value = bits.bits(size);
        return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }
}
