package org.clearcine.core.simulate.draw;

/**
 * Turns 64 random bits into a normal deviate by the inverse of the distribution function.
 *
 * <p>A table with linear interpolation serves the middle (error under 2e-4), Acklam's rational approximation the outermost
 * bins. One draw a deviate and no rejection, so that streams stay in step.
 */
final class NormalQuantile {

    private static final int BINS = 4096;
    private static final int EXACT_BINS = 24;
    private static final float[] TABLE = table();

    private NormalQuantile() {}

    static double of(long bits) {
        int bin = (int) (bits >>> 52);
        double within = ((bits & 0xFFFFFFFFFFFFFL) + 0.5) * 0x1.0p-52;
        if (bin < EXACT_BINS || bin >= BINS - EXACT_BINS) {
            return quantile((bin + within) / BINS);
        }
        return TABLE[bin] + within * (TABLE[bin + 1] - TABLE[bin]);
    }

    private static float[] table() {
        float[] table = new float[BINS + 1];
        for (int i = 1; i < BINS; i++) {
            table[i] = (float) quantile((double) i / BINS);
        }
        return table;
    }

    /** Acklam 2003, relative error under 1.2e-9. */
    static double quantile(double p) {
        if (p < 0.02425) {
            return tail(Math.sqrt(-2 * Math.log(p)));
        }
        if (p > 1 - 0.02425) {
            return -tail(Math.sqrt(-2 * Math.log1p(-p)));
        }
        double q = p - 0.5;
        double r = q * q;
        double above =
                (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.3577518672690) * r
                                                - 30.66479806614716)
                                        * r
                                + 2.506628277459239)
                        * q;
        double below =
                ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r
                                        - 13.28068155288572)
                                * r
                        + 1;
        return above / below;
    }

    private static double tail(double q) {
        double above =
                ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734)
                                                * q
                                        + 4.374664141464968)
                                * q
                        + 2.938163982698783;
        double below =
                (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q
                        + 1;
        return above / below;
    }
}
