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
            float[] sum = new float[columns];
            float[] line = new float[columns];
            for (int y = Math.max(0, first - radius); y < Math.min(rows, first + radius); y++) {
                System.arraycopy(from, y * columns, line, 0, columns);
                Lines.add(line, 1, sum);
            }
            for (int y = first; y < end; y++) {
                if (y + radius < rows) {
                    System.arraycopy(from, (y + radius) * columns, line, 0, columns);
                    Lines.add(line, 1, sum);
                }
                if (y > first && y - radius > 0) {
                    System.arraycopy(from, (y - radius - 1) * columns, line, 0, columns);
                    Lines.add(line, -1, sum);
                }
                scale(sum, 1f / count(y, rows, radius), line);
                System.arraycopy(line, 0, to, y * columns, columns);
            }
        });
    }

    private static void scale(float[] sum, float factor, float[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] = factor * sum[x];
        }
    }
}
