package org.clearcine.core.physics.transfer;

/**
 * How noise that fades by the factor rho a frame shows in second differences: {@code E d(t) d(t+j) = sum a(k) rho^|j-k|}, a = (1, -4,
 * 6, -4, 1) / 6.
 */
final class Lingering {

    /** Covariance of successive differences over their variance, for noise that is new in each frame. */
    static final double FRESH = -4.0 / 6;

    private static final double[] TAPS = {1, -4, 6, -4, 1};
    private static final double MOST = 0.95;

    private Lingering() {}

    /** The factor for a covariance over a variance; from 0 to 0.95. */
    static double of(double ratio) {
        double low = 0;
        double high = MOST;
        for (int round = 0; round < 40; round++) {
            double middle = (low + high) / 2;
            if (expected(1, middle) / expected(0, middle) < ratio) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Variance of the difference over that of a frame. */
    static double left(double rho) {
        return expected(0, rho);
    }

    private static double expected(int shift, double rho) {
        double sum = 0;
        for (int k = -2; k <= 2; k++) {
            sum += TAPS[k + 2] / 6 * Math.pow(rho, Math.abs(shift - k));
        }
        return sum;
    }
}
