package org.clearcine.core.network;

import org.clearcine.core.frame.Rows;

/** A wide local mean: two box means in a row, whose windows shrink at the edges. */
public final class LocalMean {

    private LocalMean() {}

    /** Mean of the values about each place, row by row; {@code radius} in pixels, reach twice as far. */
    public static float[] of(float[] values, int columns, int radius) {
        int rows = values.length / columns;
        float[] first = new float[values.length];
        float[] second = new float[values.length];
        alongRows(values, first, columns, radius);
        alongRows(first, second, columns, radius);
        alongColumns(second, first, rows, radius);
        alongColumns(first, second, rows, radius);
        return second;
    }

    private static void alongRows(float[] from, float[] to, int columns, int radius) {
        Rows.parallel(from.length / columns, (first, end) -> {
            for (int row = first; row < end; row++) {
                alongRow(from, to, row * columns, columns, radius);
            }
        });
    }

    private static void alongRow(float[] from, float[] to, int start, int columns, int radius) {
        double sum = 0;
        int count = 0;
        for (int x = 0; x < Math.min(radius, columns); x++) {
            sum += from[start + x];
            count++;
        }
        for (int x = 0; x < columns; x++) {
            if (x + radius < columns) {
                sum += from[start + x + radius];
                count++;
            }
            if (x - radius > 0) {
                sum -= from[start + x - radius - 1];
                count--;
            }
            to[start + x] = (float) (sum / count);
        }
    }

    /** Keeps one running sum a column, so that memory is read row by row. */
    private static void alongColumns(float[] from, float[] to, int rows, int radius) {
        int columns = from.length / rows;
        double[] sum = new double[columns];
        int count = 0;
        for (int y = 0; y < Math.min(radius, rows); y++) {
            add(sum, from, y * columns, 1);
            count++;
        }
        for (int y = 0; y < rows; y++) {
            if (y + radius < rows) {
                add(sum, from, (y + radius) * columns, 1);
                count++;
            }
            if (y - radius > 0) {
                add(sum, from, (y - radius - 1) * columns, -1);
                count--;
            }
            float inverse = 1f / count;
            for (int x = 0; x < columns; x++) {
                to[y * columns + x] = (float) sum[x] * inverse;
            }
        }
    }

    private static void add(double[] sum, float[] from, int start, int sign) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += sign * from[start + x];
        }
    }
}
