package org.clearcine.core.network;

import java.util.List;

/**
 * Arithmetic in whole numbers of 8 bits: what layers hand on, and their kernels, so that one instruction does the work of four in 32 bits.
 *
 * <p>A layer's result is a number from 0 to 255 of 64ths. A sum of two results is a number from -128 to 127 of 32nds. A kernel is a
 * number from -127 to 127 of a step that is, for each channel of the result, its largest weight divided by 127. The steps of results are
 * the same in every layer and need not be told: a network of rectifiers says the same if one layer's weights are halved and the next
 * layer's doubled, so training finds the scale that fits. Multiples of these steps are exact in bfloat16 too.
 *
 * <p>Below they stand as operations of the native library on 32-bit floats, which round to the same numbers; {@link EightBitArithmetic}
 * computes in them.
 */
final class WholeNumbers {

    static final double RESULT_STEP = 1.0 / 64;
    static final int LARGEST_RESULT = 255;

    static final double SUM_STEP = 1.0 / 32;

    /** The number that stands for a sum of 0, as numbers without a sign are handed on. */
    static final int SUM_ZERO = 128;

    static final int LARGEST_WEIGHT = 127;

    /** A kernel of nothing has a step too. */
    private static final float LEAST_STEP = 1e-12f;

    static final List<String> RESULT =
            rounded("torch.hardtanh(x, 0., " + LARGEST_RESULT * RESULT_STEP + ")", RESULT_STEP);

    static final List<String> SUM = rounded(
            "torch.hardtanh(x, " + -SUM_ZERO * SUM_STEP + ", " + (LARGEST_RESULT - SUM_ZERO) * SUM_STEP + ")",
            SUM_STEP);

    static final List<String> KERNEL = List.of(
            "y = torch.clone(x)",
            "d = torch.detach(y)",
            "s = torch.add(torch.div(torch.amax(torch.abs(d), [1, 2, 3], True), " + LARGEST_WEIGHT + "), " + LEAST_STEP
                    + ")",
            "r = torch.mul_(torch.round_(torch.div_(d, s)), s)",
            "y");

    /** Rounded in place and behind the gradient's back, for which nothing has happened: each further pass over the values costs. */
    private static List<String> rounded(String limited, double step) {
        return List.of(
                "y = " + limited,
                "d = torch.detach(y)",
                "r = torch.mul_(torch.round_(torch.mul_(d, " + 1 / step + ")), " + step + ")",
                "y");
    }

    private WholeNumbers() {}

    /**
     * A kernel in whole numbers.
     *
     * @param values the kernel, channels of the result slowest
     * @param steps is filled with the step of each of these channels
     */
    static byte[] kernel(float[] values, float[] steps) {
        byte[] whole = new byte[values.length];
        int each = values.length / steps.length;
        for (int channel = 0; channel < steps.length; channel++) {
            int end = (channel + 1) * each;
            steps[channel] = largest(values, channel * each, end) / LARGEST_WEIGHT + LEAST_STEP;
            for (int i = channel * each; i < end; i++) {
                whole[i] = (byte) Math.rint(values[i] / steps[channel]);
            }
        }
        return whole;
    }

    private static float largest(float[] values, int first, int end) {
        float largest = 0;
        for (int i = first; i < end; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }
}
