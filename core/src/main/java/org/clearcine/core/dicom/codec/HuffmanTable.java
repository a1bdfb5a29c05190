package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/** A Huffman table of a JPEG stream, as it decodes: by length, shortest codes first (ITU-T T.81, annex C and F.2.2.3). */
final class HuffmanTable {

    private static final int LONGEST_CODE = 16;

    private final int[] smallestCode = new int[LONGEST_CODE + 1];
    private final int[] firstSymbol = new int[LONGEST_CODE + 1];
    private final int[] codeCount = new int[LONGEST_CODE + 1];
    private final byte[] symbols;

    /**
     * The table whose definition begins at {@code offset} of the segment that {@code markers} is at.
     *
     * @throws BadInputException if there are more codes of a length than bits allow
     */
    HuffmanTable(JpegMarkers markers, int offset) throws BadInputException {
        int count = 0;
        int code = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            codeCount[length] = markers.unsigned8(offset + length - 1);
            smallestCode[length] = code;
            firstSymbol[length] = count;
            count += codeCount[length];
            code += codeCount[length];
            if (code > 1 << length) {
                throw CodecFault.of("JPEG", "its code tables contradict themselves");
            }
            code <<= 1;
        }
        symbols = new byte[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = (byte) markers.unsigned8(offset + LONGEST_CODE + i);
        }
    }

    /** Bytes of the definition. */
    int definitionBytes() {
        return LONGEST_CODE + symbols.length;
    }

    /** The symbol of the next code. */
    int decode(JpegScanBits bits) throws BadInputException {
        int code = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            code = code << 1 | bits.bit();
            int rank = code - smallestCode[length];
            if (rank < codeCount[length]) {
                return symbols[firstSymbol[length] + rank] & 0xff;
            }
        }
        throw CodecFault.of("JPEG", "its data are damaged");
    }
}
