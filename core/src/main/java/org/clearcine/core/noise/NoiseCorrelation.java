package org.clearcine.core.noise;

import java.util.Arrays;

/**
 * How the noise of neighbouring pixels goes together: rho(dx, dy), 1 at the origin, symmetric, 0 beyond three pixels.
 *
 * <p>The scintillator spreads each quantum over several pixels, so X-ray noise is never white.
 */
public final class NoiseCorrelation {

    /** Largest distance in pixels, along rows or columns, at which noise is taken to be correlated. */
    public static final int RADIUS = 3;

    private static final int SIDE = 2 * RADIUS + 1;

    private final double[] rho;

    private NoiseCorrelation(double[] rho) {
        this.rho = rho;
    }

    /** Noise that is independent from pixel to pixel. */
    public static NoiseCorrelation white() {
        double[] rho = new double[SIDE * SIDE];
        rho[rho.length / 2] = 1;
        return new NoiseCorrelation(rho);
    }

    /**
     * From an autocovariance of 7 rows of 7 values, origin in the middle; made symmetric and divided by its middle.
     */
    public static NoiseCorrelation of(double[] autocovariance) {
        int last = SIDE * SIDE - 1;
        if (autocovariance.length != last + 1 || !(autocovariance[last / 2] > 0)) {
            throw new IllegalArgumentException("no autocovariance: " + Arrays.toString(autocovariance));
        }
        double[] rho = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            rho[i] = (autocovariance[i] + autocovariance[last - i]) / (2 * autocovariance[last / 2]);
        }
        return new NoiseCorrelation(rho);
    }

    /** Correlation of two pixels that lie {@code dx} columns and {@code dy} rows apart; 0 beyond {@link #RADIUS}. */
    public double rho(int dx, int dy) {
        if (Math.abs(dx) > RADIUS || Math.abs(dy) > RADIUS) {
            return 0;
        }
        return rho[(dy + RADIUS) * SIDE + dx + RADIUS];
    }

    /** Sum of all correlations: noise power at frequency zero, relative to white noise; at least 0.2. */
    public double powerAtZero() {
        return Math.max(0.2, Arrays.stream(rho).sum());
    }

    /** Variance, per unit of pixel variance, after the separable filter with these taps along rows and columns. */
    public double varianceAfter(double[] taps) {
        double[] self = selfCorrelation(taps);
        double sum = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                sum += self[Math.abs(dx)] * self[Math.abs(dy)] * rho(dx, dy);
            }
        }
        return Math.max(sum, 1e-6);
    }

    private static double[] selfCorrelation(double[] taps) {
        double[] self = new double[RADIUS + 1];
        for (int lag = 0; lag <= RADIUS; lag++) {
            for (int i = 0; i + lag < taps.length; i++) {
                self[lag] += taps[i] * taps[i + lag];
            }
        }
        return self;
    }

    /**
     * Variance of each coefficient of an orthonormal separable transform of a square tile of unit-variance noise.
     *
     * @param basis {@code basis[k]} is the k-th basis vector
     * @return row frequency times tile size plus column frequency; at least 0.01
     */
    public double[] coefficientVariances(double[][] basis) {
        int n = basis.length;
        double[][] self = new double[n][];
        for (int k = 0; k < n; k++) {
            self[k] = selfCorrelation(basis[k]);
        }
        double[] variances = new double[n * n];
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                double sum = 0;
                for (int dy = -RADIUS; dy <= RADIUS; dy++) {
                    for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                        sum += self[k][Math.abs(dy)] * self[l][Math.abs(dx)] * rho(dx, dy);
                    }
                }
                variances[k * n + l] = Math.max(sum, 0.01);
            }
        }
        return variances;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoiseCorrelation correlation && Arrays.equals(rho, correlation.rho);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rho);
    }

    @Override
    public String toString() {
        return String.format("NoiseCorrelation[%.3f %.3f]", rho(1, 0), rho(0, 1));
    }
}
