package org.clearcine.core.noise;

import java.util.Arrays;

/**
 * Noise variance for each grey level, for loops whose values are no longer linear in dose (logarithm, gamma, 8-bit
 * archive copies); straight between its knots and constant beyond them.
 */
public final class VarianceCurve {

    private final double[] levels;
    private final double[] variances;

    /**
     * @param levels stored values, rising strictly
     * @param variances variance at each level, above 0
     */
    public VarianceCurve(double[] levels, double[] variances) {
        if (levels.length == 0 || levels.length != variances.length) {
            throw new IllegalArgumentException(levels.length + " levels, " + variances.length + " variances");
        }
        for (int i = 0; i < levels.length; i++) {
            if (!(variances[i] > 0) || (i > 0 && !(levels[i] > levels[i - 1]))) {
                throw new IllegalArgumentException("knot " + i + ": variance " + variances[i] + " at " + levels[i]);
            }
        }
        this.levels = levels.clone();
        this.variances = variances.clone();
    }

    public double lowestLevel() {
        return levels[0];
    }

    public double highestLevel() {
        return levels[levels.length - 1];
    }

    /** Variance at a stored value. */
    public double variance(double level) {
        int found = Arrays.binarySearch(levels, level);
        if (found >= 0) {
            return variances[found];
        }
        int above = -found - 1;
        if (above == 0) {
            return variances[0];
        }
        if (above == levels.length) {
            return variances[above - 1];
        }
        double part = (level - levels[above - 1]) / (levels[above] - levels[above - 1]);
        return variances[above - 1] + part * (variances[above] - variances[above - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VarianceCurve curve
                && Arrays.equals(levels, curve.levels)
                && Arrays.equals(variances, curve.variances);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(levels) + Arrays.hashCode(variances);
    }

    @Override
    public String toString() {
        return "VarianceCurve[" + levels.length + " knots from " + lowestLevel() + " to " + highestLevel() + "]";
    }
}
