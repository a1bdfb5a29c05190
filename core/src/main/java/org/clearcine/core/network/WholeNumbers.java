package org.clearcine.core.network;

/**
 * Arithmetic in whole numbers of 8 bits: what layers hand on, and their kernels, so that one instruction does the work of four in 32 bits.
 *
 * <p>A layer's result is a number from 0 to 255 of sixteenths. A sum of two results is a number from -128 to 127 of eighths. A kernel is a
 * number from -127 to 127 of a step that is, for each channel of the result, its largest weight divided by 127. The steps of results are
 * the same in every layer and need not be told: a network of rectifiers says the same if one layer's weights are halved and the next
 * layer's doubled, so training finds the scale that fits. Multiples of these steps are exact in bfloat16 too.
 *
 * <p>Below they stand as operations of the native library on 32-bit floats, which round to the same numbers; {@link EightBitArithmetic}
 * computes in them.
 */
final class WholeNumbers {

    static final double RESULT_STEP = 1.0 / 16;
    static final int LARGEST_RESULT = 255;

    static final double SUM_STEP = 1.0 / 8;

    /** The number that stands for a sum of 0, as numbers without a sign are handed on. */
    static final int SUM_ZERO = 128;

    static final int LARGEST_WEIGHT = 127;

    /** A kernel of nothing has a step too. */
    private static final float LEAST_STEP = 1e-12f;

    static final String RESULT =
            "torch.fake_quantize_per_tensor_affine(x, " + RESULT_STEP + ", 0, 0, " + LARGEST_RESULT + ")";

    static final String SUM =
            "torch.fake_quantize_per_tensor_affine(x, " + SUM_STEP + ", " + SUM_ZERO + ", 0, " + LARGEST_RESULT + ")";

    static final String KERNEL = "torch.fake_quantize_per_channel_affine(x, "
            + "torch.add(torch.div(torch.amax(torch.abs(torch.detach(x)), [1, 2, 3]), " + LARGEST_WEIGHT + "), "
            + LEAST_STEP + "), "
            + "torch.zeros([torch.size(x, 0)], dtype=3), 0, -" + LARGEST_WEIGHT + ", " + LARGEST_WEIGHT + ")";

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
            float largest = 0;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                largest = Math.max(largest, Math.abs(values[i]));
            }
            float step = largest / LARGEST_WEIGHT + LEAST_STEP;
            steps[channel] = step;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                whole[i] = (byte) Math.rint(values[i] / step);
            }
        }
        return whole;
    }
}
