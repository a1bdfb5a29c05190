package org.clearcine.core.simulate;

import org.clearcine.core.frame.FrameSize;

/** Adds scatter to a primary beam: the beam itself, spread by centimetres; reckoned on a coarse grid. */
final class ScatterField {

    private static final int CELL = 16;

    private final FrameSize size;
    private final int rows;
    private final int columns;
    private final double toPrimary;
    private final double sigmaCells;

    ScatterField(SceneFormat format, ImagingChain.Scatter scatter) {
        size = format.size();
        rows = (size.rows() + CELL - 1) / CELL;
        columns = (size.columns() + CELL - 1) / CELL;
        toPrimary = scatter.toPrimary();
        sigmaCells = scatter.blurMillimetres() / format.pixelPitchMillimetres() / CELL;
    }

    /** Primary plus scatter, such that an unattenuated wide field stays 1; in place. */
    void add(float[] transmission) {
        if (toPrimary == 0) {
            return;
        }
        float[] coarse = blurred(average(transmission));
        float primaryShare = (float) (1 / (1 + toPrimary));
        float scatterShare = (float) (toPrimary / (1 + toPrimary));
        for (int row = 0; row < size.rows(); row++) {
            float y = Math.max(0, Math.min(rows - 1, (row + 0.5f) / CELL - 0.5f));
            int top = (int) Math.min(y, Math.max(0, rows - 2));
            int below = Math.min(top + 1, rows - 1);
            float fy = y - top;
            for (int column = 0; column < size.columns(); column++) {
                float x = Math.max(0, Math.min(columns - 1, (column + 0.5f) / CELL - 0.5f));
                int left = (int) Math.min(x, Math.max(0, columns - 2));
                int right = Math.min(left + 1, columns - 1);
                float fx = x - left;
                float upper = coarse[top * columns + left] * (1 - fx) + coarse[top * columns + right] * fx;
                float lower = coarse[below * columns + left] * (1 - fx) + coarse[below * columns + right] * fx;
                int at = row * size.columns() + column;
                transmission[at] = primaryShare * transmission[at] + scatterShare * (upper * (1 - fy) + lower * fy);
            }
        }
    }

    private float[] average(float[] picture) {
        float[] sums = new float[rows * columns];
        int[] counts = new int[rows * columns];
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                int cell = row / CELL * columns + column / CELL;
                sums[cell] += picture[row * size.columns() + column];
                counts[cell]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }

    private float[] blurred(float[] coarse) {
        float[] across = blurredRows(coarse, rows, columns);
        return transposed(blurredRows(transposed(across, rows, columns), columns, rows), columns, rows);
    }

    private float[] blurredRows(float[] picture, int height, int width) {
        int radius = (int) Math.ceil(3 * sigmaCells);
        float[] result = new float[picture.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                double weights = 0;
                for (int d = -radius; d <= radius; d++) {
                    double weight = Math.exp(-0.5 * d * d / (sigmaCells * sigmaCells));
                    sum += weight * picture[y * width + Math.max(0, Math.min(width - 1, x + d))];
                    weights += weight;
                }
                result[y * width + x] = (float) (sum / weights);
            }
        }
        return result;
    }

    private static float[] transposed(float[] picture, int height, int width) {
        float[] result = new float[picture.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result[x * height + y] = picture[y * width + x];
            }
        }
        return result;
    }
}
