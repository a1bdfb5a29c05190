package org.clearcine.core.network;

import org.clearcine.core.frame.Lines;
import org.clearcine.core.frame.Rows;

/** A wide local mean: two box means in a row, whose windows shrink at the edges. */
public final class LocalMean {

    /** Rows whose sums run on from one another; then they begin afresh, so that rounding does not add up. */
    private static final int BAND = 64;

    private LocalMean() {}

    /** Mean of the values about each place, row by row; {@code radius} in pixels, reach twice as far. */
    public static float[] of(float[] values, int columns, int radius) {
        float[] first = new float[values.length];
        float[] second = new float[values.length];
        alongRows(values, second, columns, radius);
        alongColumns(second, first, columns, radius);
        alongColumns(first, second, columns, radius);
        return second;
    }

    private static void alongRows(float[] from, float[] to, int columns, int radius) {
        double[] parts = new double[columns];
        for (int x = 0; x < columns; x++) {
            parts[x] = 1.0 / count(x, columns, radius);
        }
        Rows.parallel(from.length / columns, (first, end) -> {
            float[] line = new float[columns];
            float[] once = new float[columns];
            for (int row = first; row < end; row++) {
                System.arraycopy(from, row * columns, line, 0, columns);
                alongRow(line, once, parts, radius);
                alongRow(once, line, parts, radius);
                System.arraycopy(line, 0, to, row * columns, columns);
            }
        });
    }

    /** Places of a line within {@code radius} of one of them. */
    private static int count(int place, int length, int radius) {
        return Math.min(length - 1, place + radius) - Math.max(0, place - radius) + 1;
    }

    private static void alongRow(float[] from, float[] to, double[] parts, int radius) {
        int columns = from.length;
        double sum = 0;
        for (int x = 0; x < Math.min(radius, columns); x++) {
            sum += from[x];
        }
        for (int x = 0; x < columns; x++) {
            float entering = x + radius < columns ? from[x + radius] : 0;
            float leaving = x - radius > 0 ? from[x - radius - 1] : 0;
            sum += (double) entering - leaving;
            to[x] = (float) (sum * parts[x]);
        }
    }

    /** Keeps one running sum a column, so that memory is read row by row. */
    private static void alongColumns(float[] from, float[] to, int columns, int radius) {
        int rows = from.length / columns;
        Rows.parallel(rows, BAND, (first, end) -> {
            RunningSum sum = new RunningSum(from, columns);
            for (int y = Math.max(0, first - radius); y < Math.min(rows, first + radius); y++) {
                sum.add(y, 1);
            }
            for (int y = first; y < end; y++) {
                if (y + radius < rows) {
                    sum.add(y + radius, 1);
                }
                if (y > first && y - radius > 0) {
                    sum.add(y - radius - 1, -1);
                }
                sum.writeMean(count(y, rows, radius), y, to);
            }
        });
    }

    /** Sums of the rows of a window that moves down. */
    private static final class RunningSum {

        private final float[] from;
        private final float[] sum;
        private final float[] line;

        RunningSum(float[] from, int columns) {
            this.from = from;
            sum = new float[columns];
            line = new float[columns];
        }

        void add(int row, float factor) {
            System.arraycopy(from, row * line.length, line, 0, line.length);
            Lines.add(line, factor, sum);
        }

        void writeMean(int rows, int row, float[] to) {
            Lines.scale(sum, 1f / rows, line);
            System.arraycopy(line, 0, to, row * line.length, line.length);
        }
    }
}
