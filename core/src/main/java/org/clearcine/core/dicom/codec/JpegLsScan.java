package org.clearcine.core.dicom.codec;

import java.util.Arrays;
import org.clearcine.core.dicom.data.BadInputException;

/** Decodes the samples of a JPEG-LS scan of one component, lossless or near-lossless (T.87, annex A and F). */
final class JpegLsScan {

    /** How fast the assumed length of a run grows, as powers of two (T.87, A.2.1). */
    private static final int[] RUN_GROWTH = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };

    private static final int FIRST_ROWS = 2048;

    private final int columns;
    private final int near;
    private final int step;
    private final int maximum;
    private final int range;
    private final int errorBits;
    private final int codeLimit;
    private final JpegLsPreset preset;
    private final JpegLsBits bits;
    private final JpegLsContexts contexts;
    private int runIndex;

    JpegLsScan(JpegLsHeader header, byte[] data) {
        columns = header.columns();
        near = header.near();
        step = 2 * near + 1;
        preset = header.preset();
        maximum = preset.maximum();
        range = (maximum + 2 * near) / step + 1;
        errorBits = bitsFor(range);
        int sampleBits = Math.max(2, bitsFor(maximum + 1));
        codeLimit = 2 * (sampleBits + Math.max(8, sampleBits));
        bits = new JpegLsBits(data, header.scanOffset());
        contexts = new JpegLsContexts(range, preset.reset(), step);
    }

    private static int bitsFor(int values) {
        return values <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(values - 1);
    }

    /** Samples row by row, in the low bits. */
    short[] decode(int rows) throws BadInputException {
        // Flat pictures have no least size, so memory is taken as lines are decoded, not before.
        short[] samples = new short[Math.min(rows, FIRST_ROWS) * columns];
        int[] above = new int[columns + 2];
        int[] line = new int[columns + 2];
        for (int row = 0; row < rows; row++) {
            above[columns + 1] = above[columns];
            line[0] = above[1];
            decodeLine(above, line);
            if (row * columns == samples.length) {
                samples = Arrays.copyOf(samples, Math.min(rows, 2 * row) * columns);
            }
            for (int column = 0; column < columns; column++) {
                samples[row * columns + column] = (short) line[column + 1];
            }
            int[] swap = above;
            above = line;
            line = swap;
        }
        return samples;
    }

    /** Sample i of a line is at i + 1; the ends hold the neighbours that lie outside of the picture. */
    private void decodeLine(int[] above, int[] line) throws BadInputException {
        int at = 1;
        while (at <= columns) {
            int left = line[at - 1];
            int up = above[at];
            int upLeft = above[at - 1];
            int q1 = quantize(above[at + 1] - up);
            int q2 = quantize(up - upLeft);
            int q3 = quantize(upLeft - left);
            if (q1 == 0 && q2 == 0 && q3 == 0) {
                at = decodeRun(above, line, at);
            } else {
                line[at++] = regular(81 * q1 + 9 * q2 + q3, predict(left, up, upLeft));
            }
        }
    }

    private int quantize(int gradient) {
        int size = Math.abs(gradient);
        int level;
        if (size <= near) {
            level = 0;
        } else if (size < preset.threshold1()) {
            level = 1;
        } else if (size < preset.threshold2()) {
            level = 2;
        } else {
            level = size < preset.threshold3() ? 3 : 4;
        }
        return gradient < 0 ? -level : level;
    }

    private static int predict(int left, int up, int upLeft) {
        int low = Math.min(left, up);
        int high = Math.max(left, up);
        if (upLeft >= high) {
            return low;
        }
        return upLeft <= low ? high : left + up - upLeft;
    }

    private int regular(int signedContext, int prediction) throws BadInputException {
        int sign = signedContext < 0 ? -1 : 1;
        int context = Math.abs(signedContext);
        int corrected = Math.max(0, Math.min(maximum, prediction + sign * contexts.correction(context)));
        int k = contexts.golomb(context);
        int mapped = golombValue(k, codeLimit);
        int error = (mapped & 1) == 0 ? mapped >> 1 : -((mapped + 1) >> 1);
        if (near == 0 && k == 0 && contexts.leansNegative(context)) {
            error = -error - 1;
        }
        requirePossible(error);
        contexts.learn(context, error);
        return reconstruct(corrected, sign * error);
    }

    private int decodeRun(int[] above, int[] line, int start) throws BadInputException {
        int end = columns + 1;
        int at = start;
        int value = line[start - 1];
        while (at < end && bits.bit() == 1) {
            int assumed = 1 << RUN_GROWTH[runIndex];
            int length = Math.min(assumed, end - at);
            Arrays.fill(line, at, at + length, value);
            at += length;
            if (length == assumed && runIndex < RUN_GROWTH.length - 1) {
                runIndex++;
            }
        }
        return at == end ? at : endRun(above, line, at, value);
    }

    /** The run was broken: the rest of its length is given, then the sample that broke it. */
    private int endRun(int[] above, int[] line, int start, int value) throws BadInputException {
        int rest = bits.bits(RUN_GROWTH[runIndex]);
        int at = start + rest;
        if (at > columns) {
            throw CodecFault.of("JPEG-LS", "a run is longer than its line");
        }
        Arrays.fill(line, start, at, value);
        line[at] = interruption(value, above[at]);
        if (runIndex > 0) {
            runIndex--;
        }
        return at + 1;
    }

    private int interruption(int left, int up) throws BadInputException {
        int kind = Math.abs(left - up) <= near ? 1 : 0;
        int k = contexts.interruptionGolomb(kind);
        int coded = golombValue(k, codeLimit - RUN_GROWTH[runIndex] - 1);
        int mapped = coded + kind;
        int size = (mapped + 1) >> 1;
        boolean swapped = k != 0 || contexts.mostlyNegative(kind);
        int error = swapped == ((mapped & 1) == 1) ? -size : size;
        requirePossible(error);
        contexts.learnInterruption(kind, error, coded);
        int sign = kind == 0 && left > up ? -1 : 1;
        return reconstruct(kind == 1 ? left : up, sign * error);
    }

    /** A length-limited Golomb code (T.87, A.5.3). */
    private int golombValue(int k, int limit) throws BadInputException {
        int escape = limit - errorBits - 1;
        int high = bits.zeros(escape);
        if (high >= escape) {
            return bits.bits(errorBits) + 1;
        }
        if (k > errorBits + 1) {
            throw CodecFault.of("JPEG-LS", "its data are damaged");
        }
        return (high << k) + bits.bits(k);
    }

    private void requirePossible(int error) throws BadInputException {
        if (Math.abs(error) > range) {
            throw CodecFault.of("JPEG-LS", "its data are damaged");
        }
    }

    private int reconstruct(int prediction, int error) {
        int value = prediction + error * step;
        if (value < -near) {
            value += range * step;
        } else if (value > maximum + near) {
            value -= range * step;
        }
        return Math.max(0, Math.min(maximum, value));
    }
}
