package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/** Code and quantization tables and the restart interval of a JPEG stream, up to its scan (ITU-T T.81, B.2.4). */
final class JpegTables {

    private static final int DHT = 0xc4;
    private static final int SOS = 0xda;
    private static final int DQT = 0xdb;
    private static final int DRI = 0xdd;
    private static final int COEFFICIENTS = 64;
    private static final int TABLES = 4;

    private final HuffmanTable[] first = new HuffmanTable[TABLES];
    private final HuffmanTable[] second = new HuffmanTable[TABLES];
    private final int[][] quantization = new int[TABLES][];
    private int restartInterval;

    /** Reads up to the header of the scan, where {@code markers} then is. */
    static JpegTables read(JpegMarkers markers) throws BadInputException {
        JpegTables tables = new JpegTables();
        while (true) {
            int marker = markers.next();
            switch (marker) {
                case DHT -> tables.readCodes(markers);
                case DQT -> tables.readQuantization(markers);
                case DRI -> tables.restartInterval = markers.unsigned16(0);
                case SOS -> {
                    return tables;
                }
                default -> {
                    // The frame header is known by now, and application data have no say.
                }
            }
        }
    }

    private void readCodes(JpegMarkers markers) throws BadInputException {
        int offset = 0;
        while (offset < markers.segmentLength()) {
            int target = markers.unsigned8(offset);
            HuffmanTable[] tables = target >> 4 == 0 ? first : second;
            int number = numbered(target & 0x0f);
            tables[number] = new HuffmanTable(markers, offset + 1);
            offset += 1 + tables[number].definitionBytes();
        }
    }

    private void readQuantization(JpegMarkers markers) throws BadInputException {
        int offset = 0;
        while (offset < markers.segmentLength()) {
            int target = markers.unsigned8(offset++);
            int bytes = target >> 4 == 0 ? 1 : 2;
            int[] steps = new int[COEFFICIENTS];
            for (int i = 0; i < COEFFICIENTS; i++, offset += bytes) {
                steps[i] = bytes == 1 ? markers.unsigned8(offset) : markers.unsigned16(offset);
            }
            quantization[numbered(target & 0x0f)] = steps;
        }
    }

    private static int numbered(int number) throws BadInputException {
        if (number >= TABLES) {
            throw CodecFault.of("JPEG", "its tables are damaged");
        }
        return number;
    }

    /** Codes of DC coefficients, or of the differences of the lossless process. */
    HuffmanTable firstCodes(int number) throws BadInputException {
        return required(first[numbered(number)]);
    }

    /** Codes of AC coefficients. */
    HuffmanTable secondCodes(int number) throws BadInputException {
        return required(second[numbered(number)]);
    }

    /** Step sizes in zigzag order; the caller does not change them. */
    int[] quantization(int number) throws BadInputException {
        return required(quantization[numbered(number)]);
    }

    /** Data units between restart markers; 0 if there are none. */
    int restartInterval() {
        return restartInterval;
    }

    private static <T> T required(T table) throws BadInputException {
        if (table == null) {
            throw CodecFault.of("JPEG", "a table is missing");
        }
        return table;
    }
}
