package org.clearcine.core.dicom.codec;

/**
 * The inverse discrete cosine transform of 8 by 8 coefficients (ITU-T T.81, A.3.3), by the factorization of Loeffler,
 * Ligtenberg and Moschytz (1989) along columns, then rows.
 *
 * <p>In integers with 13 bits of fraction, as the decoders do that other programs use: the standard leaves the rounding
 * open, and a picture should not depend on who shows it.
 */
final class InverseCosine {

    private static final int SIDE = 8;
    private static final int FRACTION_BITS = 13;
    /** The two passes together leave a factor of 8. */
    private static final int NORM_BITS = 3;

    private static final int EVEN = fixed(0.541196100);
    private static final int MIDDLE = fixed(-1.847759065);
    private static final int OUTER = fixed(0.765366865);
    private static final int ODD = fixed(1.175875602);
    private static final int ODD_71 = fixed(-0.899976223);
    private static final int ODD_53 = fixed(-2.562915447);
    private static final int ODD_73 = fixed(-1.961570560);
    private static final int ODD_51 = fixed(-0.390180644);
    private static final int IN_7 = fixed(0.298631336);
    private static final int IN_5 = fixed(2.053119869);
    private static final int IN_3 = fixed(3.072711026);
    private static final int IN_1 = fixed(1.501321110);

    private final int extraBits;

    /** A transform for samples of 8 or 12 bits, which leave unlike room for fractions between the passes. */
    InverseCosine(int precision) {
        extraBits = precision == 8 ? 2 : 1;
    }

    private static int fixed(double value) {
        return (int) Math.round(value * (1 << FRACTION_BITS));
    }

    /** Works in place, row by row; what comes out lies around zero. */
    void transform(int[] block) {
        for (int column = 0; column < SIDE; column++) {
            transform(block, column, SIDE, FRACTION_BITS - extraBits);
        }
        for (int row = 0; row < SIDE; row++) {
            transform(block, row * SIDE, 1, FRACTION_BITS + extraBits + NORM_BITS);
        }
    }

    private static void transform(int[] v, int start, int step, int bits) {
        int even = (v[start + 2 * step] + v[start + 6 * step]) * EVEN;
        int middle = even + v[start + 6 * step] * MIDDLE;
        int outer = even + v[start + 2 * step] * OUTER;
        int half = 1 << bits - 1;
        int sum = (v[start] + v[start + 4 * step] << FRACTION_BITS) + half;
        int difference = (v[start] - v[start + 4 * step] << FRACTION_BITS) + half;

        int in1 = v[start + step];
        int in3 = v[start + 3 * step];
        int in5 = v[start + 5 * step];
        int in7 = v[start + 7 * step];
        int common = (in7 + in3 + in5 + in1) * ODD;
        int z1 = (in7 + in1) * ODD_71;
        int z2 = (in5 + in3) * ODD_53;
        int z3 = (in7 + in3) * ODD_73 + common;
        int z4 = (in5 + in1) * ODD_51 + common;
        int odd3 = in7 * IN_7 + z1 + z3;
        int odd2 = in5 * IN_5 + z2 + z4;
        int odd1 = in3 * IN_3 + z2 + z3;
        int odd0 = in1 * IN_1 + z1 + z4;

        v[start] = sum + outer + odd0 >> bits;
        v[start + 7 * step] = sum + outer - odd0 >> bits;
        v[start + step] = difference + middle + odd1 >> bits;
        v[start + 6 * step] = difference + middle - odd1 >> bits;
        v[start + 2 * step] = difference - middle + odd2 >> bits;
        v[start + 5 * step] = difference - middle - odd2 >> bits;
        v[start + 3 * step] = sum - outer + odd3 >> bits;
        v[start + 4 * step] = sum - outer - odd3 >> bits;
    }
}
