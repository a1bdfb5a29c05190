package org.clearcine.core.dicom.codec;

import java.util.Arrays;

/**
 * What a JPEG-LS scan has learned so far in each of its 365 regular and 2 run-interruption contexts (T.87, A.2.1 and
 * A.6): sums of errors, corrections of the prediction, counts.
 */
final class JpegLsContexts {

    static final int REGULAR = 365;
    private static final int LARGEST_CORRECTION = 127;
    private static final int SMALLEST_CORRECTION = -128;
    /** Out of reach of true data; keeps damaged data with a huge halving interval from overflowing. */
    private static final int LARGEST_SUM = 1 << 30;

    private final int[] magnitude = new int[REGULAR + 2];
    private final int[] bias = new int[REGULAR];
    private final int[] correction = new int[REGULAR];
    private final int[] count = new int[REGULAR + 2];
    private final int[] negatives = new int[2];
    private final int reset;
    private final int step;

    JpegLsContexts(int range, int reset, int step) {
        Arrays.fill(magnitude, Math.max(2, (range + 32) / 64));
        Arrays.fill(count, 1);
        this.reset = reset;
        this.step = step;
    }

    int correction(int context) {
        return correction[context];
    }

    /** Golomb parameter of a regular context. */
    int golomb(int context) {
        return golomb(count[context], magnitude[context]);
    }

    /** Golomb parameter of run-interruption kind 0 (the neighbours differ) or 1 (they are alike). */
    int interruptionGolomb(int kind) {
        int n = count[REGULAR + kind];
        return golomb(n, magnitude[REGULAR + kind] + (kind == 1 ? n >> 1 : 0));
    }

    private static int golomb(int n, int sum) {
        int k = 0;
        while ((long) n << k < sum) {
            k++;
        }
        return k;
    }

    /** True where the signs of mapped errors are swapped because errors of this context lean to the negative. */
    boolean leansNegative(int context) {
        return 2 * bias[context] <= -count[context];
    }

    boolean mostlyNegative(int kind) {
        return 2 * negatives[kind] >= count[REGULAR + kind];
    }

    void learn(int context, int error) {
        bias[context] += error * step;
        magnitude[context] = Math.min(LARGEST_SUM, magnitude[context] + Math.abs(error));
        if (count[context] == reset) {
            magnitude[context] >>= 1;
            bias[context] >>= 1;
            count[context] >>= 1;
        }
        count[context]++;
        correctBias(context);
    }

    private void correctBias(int context) {
        int n = count[context];
        if (bias[context] <= -n) {
            bias[context] = Math.max(bias[context] + n, -n + 1);
            correction[context] = Math.max(SMALLEST_CORRECTION, correction[context] - 1);
        } else if (bias[context] > 0) {
            bias[context] = Math.min(bias[context] - n, 0);
            correction[context] = Math.min(LARGEST_CORRECTION, correction[context] + 1);
        }
    }

    void learnInterruption(int kind, int error, int mapped) {
        int at = REGULAR + kind;
        if (error < 0) {
            negatives[kind]++;
        }
        magnitude[at] = Math.min(LARGEST_SUM, magnitude[at] + ((mapped + 1 - kind) >> 1));
        if (count[at] == reset) {
            magnitude[at] >>= 1;
            count[at] >>= 1;
            negatives[kind] >>= 1;
        }
        count[at]++;
    }
}
