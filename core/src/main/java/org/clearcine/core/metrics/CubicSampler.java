package org.clearcine.core.metrics;

import org.clearcine.core.frame.Frame;

/**
 * Values between pixels by cubic convolution with a = -0.5 (Keys, IEEE Trans. ASSP 29, 1981): exact for quadratics, and it
 * smooths noise far less than a bilinear sample would.
 */
final class CubicSampler {

    private CubicSampler() {}

    /** The value at column {@code x} and row {@code y}; pixels outside repeat the border. */
    static double sample(Frame frame, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double sum = 0;
        for (int j = -1; j <= 2; j++) {
            int row = clamp(top + j, frame.size().rows());
            double line = 0;
            for (int i = -1; i <= 2; i++) {
                line += weight(x - left - i)
                        * frame.value(row, clamp(left + i, frame.size().columns()));
            }
            sum += weight(y - top - j) * line;
        }
        return sum;
    }

    private static double weight(double distance) {
        double d = Math.abs(distance);
        return d <= 1 ? (1.5 * d - 2.5) * d * d + 1 : d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }
}
