package org.clearcine.core.physics.transfer;

/**
 * Variance over level.
 *
 * @param floor below which no variance is believed
 */
record Line(double gain, double offset, double floor) {

    /** Weighted least squares from sums of w, w x, w x x, w y, w x y. */
    static Line of(double[] s) {
        double determinant = s[0] * s[2] - s[1] * s[1];
        boolean spread = determinant > 1e-6 * s[0] * s[2];
        double gain = spread ? (s[0] * s[4] - s[1] * s[3]) / determinant : 0;
        return new Line(gain, (s[3] - gain * s[1]) / s[0], 0.02 * s[3] / s[0] + 1e-9);
    }

    /** Through rows of level and variance, each as exact as the others in proportion. */
    static Line through(double[][] points) {
        double[] s = new double[5];
        for (double[] point : points) {
            double weight = 1 / (point[1] * point[1]);
            s[0] += weight;
            s[1] += weight * point[0];
            s[2] += weight * point[0] * point[0];
            s[3] += weight * point[1];
            s[4] += weight * point[0] * point[1];
        }
        return of(s);
    }

    double at(double level) {
        return Math.max(floor, gain * level + offset);
    }
}
