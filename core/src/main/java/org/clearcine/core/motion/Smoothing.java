package org.clearcine.core.motion;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;

/** Separable smoothing with small kernels; edges are repeated. The inner loops are plain enough to be vectorised. */
public final class Smoothing {

    private Smoothing() {}

    /** Smooths with the symmetric odd number of {@code taps} along rows and columns, from source to target (not the same). */
    public static void smooth(FrameSize size, float[] taps, float[] source, float[] target) {
        int columns = size.columns();
        int rows = size.rows();
        int radius = taps.length / 2;
        Rows.parallel(rows, (first, end) -> {
            float[] padded = new float[columns + 2 * radius];
            float[] line = new float[columns];
            for (int row = first; row < end; row++) {
                Arrays.fill(line, 0);
                for (int k = 0; k < taps.length; k++) {
                    int from = Math.max(0, Math.min(rows - 1, row + k - radius)) * columns;
                    float tap = taps[k];
                    for (int x = 0; x < columns; x++) {
                        line[x] += tap * source[from + x];
                    }
                }
                smoothLine(taps, line, padded, target, row * columns);
            }
        });
    }

    private static void smoothLine(float[] taps, float[] line, float[] padded, float[] target, int at) {
        int columns = line.length;
        int radius = taps.length / 2;
        System.arraycopy(line, 0, padded, radius, columns);
        for (int k = 0; k < radius; k++) {
            padded[k] = line[0];
            padded[radius + columns + k] = line[columns - 1];
        }
        float middle = taps[radius];
        for (int x = 0; x < columns; x++) {
            target[at + x] = middle * padded[x + radius];
        }
        for (int k = 0; k < radius; k++) {
            float tap = taps[k];
            int mirrored = 2 * radius - k;
            for (int x = 0; x < columns; x++) {
                target[at + x] += tap * (padded[x + k] + padded[x + mirrored]);
            }
        }
    }
}
