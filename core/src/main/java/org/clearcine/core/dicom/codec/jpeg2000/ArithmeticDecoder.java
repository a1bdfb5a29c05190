package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.Arrays;

/**
 * The MQ coder's decoder (T.800, annex C), or, in bypassed passes, a reader of plain bits (D.6).
 *
 * <p>Beyond the end of a segment there are only ones, as the standard has it, so that it never fails.
 */
final class ArithmeticDecoder {

    static final int UNIFORM = 18;
    static final int RUN_LENGTH = 17;

    private static final int CONTEXTS = 19;

    private static final int[] PROBABILITY = {
        0x5601, 0x3401, 0x1801, 0x0ac1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401, 0x1c01, 0x1601,
        0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201, 0x1c01, 0x1801, 0x1601, 0x1401,
        0x1201, 0x1101, 0x0ac1, 0x09c1, 0x08a1, 0x0521, 0x0441, 0x02a1, 0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025,
        0x0015, 0x0009, 0x0005, 0x0001, 0x5601
    };

    private static final int[] AFTER_MORE_PROBABLE = {
        1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46
    };

    private static final int[] AFTER_LESS_PROBABLE = {
        1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 23, 24, 25, 26,
        27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46
    };

    private final int[] state = new int[CONTEXTS];
    private final int[] moreProbable = new int[CONTEXTS];
    private byte[] data;
    private int position;
    private int end;
    private int interval;
    private int code;
    private int shifts;

    /** Forgets what the contexts have learned (table D.7). */
    void resetContexts() {
        Arrays.fill(state, 0);
        Arrays.fill(moreProbable, 0);
        state[0] = 4;
        state[RUN_LENGTH] = 3;
        state[UNIFORM] = 46;
    }

    /** Begins an arithmetic segment (figure C.20). */
    void start(byte[] segment, int offset, int length) {
        startPlain(segment, offset, length);
        code = byteAt(position) << 16;
        readByte();
        code <<= 7;
        shifts -= 7;
        interval = 0x8000;
    }

    /** Begins a segment of plain bits. */
    void startPlain(byte[] segment, int offset, int length) {
        data = segment;
        position = offset;
        end = offset + length;
        code = 0;
        shifts = 0;
    }

    int decode(int context) {
        int index = state[context];
        int estimate = PROBABILITY[index];
        int symbol = moreProbable[context];
        interval -= estimate;
        if (code >>> 16 < estimate) {
            boolean exchanged = interval < estimate;
            interval = estimate;
            symbol = exchanged ? moreProbable(context, index) : lessProbable(context, index);
        } else {
            code -= estimate << 16;
            if ((interval & 0x8000) != 0) {
                return symbol;
            }
            symbol = interval < estimate ? lessProbable(context, index) : moreProbable(context, index);
        }
        do {
            if (shifts == 0) {
                readByte();
            }
            interval <<= 1;
            code <<= 1;
            shifts--;
        } while ((interval & 0x8000) == 0);
        return symbol;
    }

    private int moreProbable(int context, int index) {
        state[context] = AFTER_MORE_PROBABLE[index];
        return moreProbable[context];
    }

    private int lessProbable(int context, int index) {
        int symbol = 1 - moreProbable[context];
        if (index == 0 || index == 6 || index == 14) {
            moreProbable[context] = symbol;
        }
        state[context] = AFTER_LESS_PROBABLE[index];
        return symbol;
    }

    private void readByte() {
        if (byteAt(position) == 0xff) {
            int next = byteAt(position + 1);
            if (next > 0x8f) {
                code += 0xff00;
                shifts = 8;
            } else {
                position++;
                code += next << 9;
                shifts = 7;
            }
        } else {
            position++;
            code += byteAt(position) << 8;
            shifts = 8;
        }
    }

    /** The next bit of a plain segment; after a byte of all ones a zero bit is stuffed. */
    int plainBit() {
        if (shifts == 0) {
            shifts = code == 0xff ? 7 : 8;
            code = byteAt(position++);
        }
        shifts--;
        return code >> shifts & 1;
    }

    private int byteAt(int index) {
        return index < end ? data[index] & 0xff : 0xff;
    }
}
