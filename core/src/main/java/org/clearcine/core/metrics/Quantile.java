package org.clearcine.core.metrics;

/**
 * Quantiles with linear interpolation between order statistics (Hyndman and Fan 1996, type 7), found by Hoare's selection:
 * a frame need not be sorted to know one of its values.
 */
final class Quantile {

    private Quantile() {}

    /** The value below which the share {@code q} of the values lies; {@code values} is left as it is. */
    static double of(double[] values, double q) {
        double[] work = values.clone();
        double at = q * (work.length - 1);
        int below = (int) Math.floor(at);
        double lower = select(work, below);
        double upper = lower;
        if (at > below) {
            upper = Double.POSITIVE_INFINITY;
            for (int i = below + 1; i < work.length; i++) {
                upper = Math.min(upper, work[i]);
            }
        }
        return lower + (at - below) * (upper - lower);
    }

    /** The value of a rank, from 0; afterwards smaller values lie before it and larger ones behind it. */
    private static double select(double[] work, int rank) {
        int left = 0;
        int right = work.length - 1;
        while (left < right) {
            double pivot = work[(left + right) >>> 1];
            int i = left;
            int j = right;
            while (i <= j) {
                while (work[i] < pivot) {
                    i++;
                }
                while (work[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = work[i];
                    work[i++] = work[j];
                    work[j--] = swapped;
                }
            }
            if (rank <= j) {
                right = j;
            } else if (rank >= i) {
                left = i;
            } else {
                return work[rank];
            }
        }
        return work[rank];
    }
}
