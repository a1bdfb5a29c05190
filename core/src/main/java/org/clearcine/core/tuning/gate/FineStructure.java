package org.clearcine.core.tuning.gate;

import org.clearcine.core.frame.Frame;

/** What is left of a picture when the mean of each pixel's 5x5 neighbourhood is taken off. */
final class FineStructure {

    private static final int RADIUS = 2;

    private FineStructure() {}

    static float[] of(Frame frame) {
        int rows = frame.size().rows();
        int columns = frame.size().columns();
        double[] sums = sums(frame);
        float[] fine = new float[rows * columns];
        for (int y = 0; y < rows; y++) {
            int top = Math.max(0, y - RADIUS);
            int bottom = Math.min(rows, y + RADIUS + 1);
            for (int x = 0; x < columns; x++) {
                int left = Math.max(0, x - RADIUS);
                int right = Math.min(columns, x + RADIUS + 1);
                double sum = sums[bottom * (columns + 1) + right]
                        - sums[top * (columns + 1) + right]
                        - sums[bottom * (columns + 1) + left]
                        + sums[top * (columns + 1) + left];
                fine[y * columns + x] = (float) (frame.value(y, x) - sum / ((bottom - top) * (right - left)));
            }
        }
        return fine;
    }

    /** Sum of all values above and to the left. */
    private static double[] sums(Frame frame) {
        int rows = frame.size().rows();
        int columns = frame.size().columns();
        double[] sums = new double[(rows + 1) * (columns + 1)];
        for (int y = 0; y < rows; y++) {
            double line = 0;
            for (int x = 0; x < columns; x++) {
                line += frame.value(y, x);
                sums[(y + 1) * (columns + 1) + x + 1] = sums[y * (columns + 1) + x + 1] + line;
            }
        }
        return sums;
    }
}
