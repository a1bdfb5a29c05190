package org.clearcine.core.metrics;

/** Separable gaussian smoothing of a picture held as doubles, row by row; the border is mirrored about the edge of the picture. */
final class GaussianBlur {

    private final double[] kernel;

    /** @param radius half width of the sampled kernel, in pixels */
    GaussianBlur(double sigma, int radius) {
        kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
    }

    /** A smoothed copy. */
    double[] smooth(double[] values, int rows, int columns) {
        double[] across = new double[values.length];
        double[] result = new double[values.length];
        for (int row = 0; row < rows; row++) {
            alongLine(values, across, row * columns, 1, columns);
        }
        for (int column = 0; column < columns; column++) {
            alongLine(across, result, column, columns, rows);
        }
        return result;
    }

    private void alongLine(double[] from, double[] to, int start, int stride, int length) {
        int radius = kernel.length / 2;
        for (int i = 0; i < length; i++) {
            double sum = 0;
            boolean inside = i >= radius && i + radius < length;
            for (int k = 0; k < kernel.length; k++) {
                int at = i + k - radius;
                sum += kernel[k] * from[start + stride * (inside ? at : mirrored(at, length))];
            }
            to[start + stride * i] = sum;
        }
    }

    /** d c b a | a b c d | d c b a. */
    static int mirrored(int index, int length) {
        int period = Math.floorMod(index, 2 * length);
        return period < length ? period : 2 * length - 1 - period;
    }
}
