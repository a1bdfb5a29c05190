package org.clearcine.core.physics.phantom;

import java.util.Arrays;
import org.clearcine.core.frame.Frame;

/**
 * How much each place of a picture looks like a disk of one size: mean of a square around it less the mean of the frame of the
 * square twice as wide, over the robust deviation of that difference. Squares by summed areas.
 */
final class BlobMap {

    private static final double MAD_TO_DEVIATION = 1.4826;

    private final int columns;
    private final int rows;
    private final float[] response;

    private BlobMap(int columns, int rows, float[] response) {
        this.columns = columns;
        this.rows = rows;
        this.response = response;
    }

    /** Summed areas of a picture, with a row and a column of zeros before it. */
    static double[] sums(Frame picture) {
        int columns = picture.size().columns();
        int rows = picture.size().rows();
        double[] sums = new double[(columns + 1) * (rows + 1)];
        for (int row = 0; row < rows; row++) {
            double line = 0;
            for (int column = 0; column < columns; column++) {
                line += picture.value(row, column);
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line;
            }
        }
        return sums;
    }

    /** @param radius of the disks in pixels */
    static BlobMap of(Frame picture, double[] sums, double radius) {
        int columns = picture.size().columns();
        int rows = picture.size().rows();
        int half = (int) Math.max(0, Math.round(0.89 * radius - 0.5));
        int wide = Math.max(half + 2, (int) Math.round(1.8 * radius));
        float[] response = new float[columns * rows];
        for (int row = wide; row < rows - wide; row++) {
            for (int column = wide; column < columns - wide; column++) {
                double inner = box(sums, columns, row, column, half);
                double outer = box(sums, columns, row, column, wide);
                double innerCount = (2.0 * half + 1) * (2 * half + 1);
                double outerCount = (2.0 * wide + 1) * (2 * wide + 1) - innerCount;
                response[row * columns + column] = (float) ((outer - inner) / outerCount - inner / innerCount);
            }
        }
        double deviation = deviation(response);
        for (int i = 0; i < response.length; i++) {
            response[i] /= (float) deviation;
        }
        return new BlobMap(columns, rows, response);
    }

    private static double box(double[] sums, int columns, int row, int column, int half) {
        int stride = columns + 1;
        return sums[(row + half + 1) * stride + column + half + 1]
                - sums[(row - half) * stride + column + half + 1]
                - sums[(row + half + 1) * stride + column - half]
                + sums[(row - half) * stride + column - half];
    }

    private static double deviation(float[] response) {
        float[] sizes = new float[response.length];
        int count = 0;
        for (float value : response) {
            if (value != 0) {
                sizes[count++] = Math.abs(value);
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 1 : Math.max(1e-6, MAD_TO_DEVIATION * sizes[count / 2]);
    }

    /** In deviations, positive where darker; 0 beside the picture. */
    double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        return column < 0 || row < 0 || column >= columns || row >= rows ? 0 : response[row * columns + column];
    }
}
