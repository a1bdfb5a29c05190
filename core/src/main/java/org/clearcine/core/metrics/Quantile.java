package org.clearcine.core.metrics;

import java.util.Arrays;

/** Quantiles with linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
final class Quantile {

    private Quantile() {}

    /** The value below which the share {@code q} of the values lies; {@code values} is left as it is. */
    static double of(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = q * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
