package org.clearcine.core.metrics;

import org.clearcine.core.frame.Frame;

/** Size of the Sobel gradient after a gaussian of 0.7 px, which marks where the edges of a clean frame lie. */
final class EdgeStrength {

    private static final double SIGMA = 0.7;
    private static final int RADIUS = 3;

    private EdgeStrength() {}

    /** One value a pixel, row by row, in values a pixel times 8 (the sum of Sobel's weights). */
    static double[] of(Frame frame) {
        int rows = frame.size().rows();
        int columns = frame.size().columns();
        double[] smooth = new GaussianBlur(SIGMA, RADIUS).smooth(asDoubles(frame), rows, columns);
        double[] strength = new double[smooth.length];
        for (int row = 0; row < rows; row++) {
            int up = GaussianBlur.mirrored(row - 1, rows) * columns;
            int here = row * columns;
            int down = GaussianBlur.mirrored(row + 1, rows) * columns;
            for (int column = 0; column < columns; column++) {
                int left = GaussianBlur.mirrored(column - 1, columns);
                int right = GaussianBlur.mirrored(column + 1, columns);
                double across = smooth[up + right]
                        - smooth[up + left]
                        + 2 * (smooth[here + right] - smooth[here + left])
                        + smooth[down + right]
                        - smooth[down + left];
                double along = smooth[down + left]
                        - smooth[up + left]
                        + 2 * (smooth[down + column] - smooth[up + column])
                        + smooth[down + right]
                        - smooth[up + right];
                strength[here + column] = Math.hypot(across, along);
            }
        }
        return strength;
    }

    static double[] asDoubles(Frame frame) {
        double[] values = new double[frame.size().pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = frame.value(i);
        }
        return values;
    }
}
