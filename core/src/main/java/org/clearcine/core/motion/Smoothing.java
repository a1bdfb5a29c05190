package org.clearcine.core.motion;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;

/**
 * Separable smoothing with small kernels; edges are repeated.
 *
 * <p>Lines are copied before they are weighed: loops over arrays without an offset are turned into vector instructions.
 */
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
            float[] shifted = new float[columns];
            float[] mirrored = new float[columns];
            for (int row = first; row < end; row++) {
                Arrays.fill(line, 0);
                for (int k = 0; k < taps.length; k++) {
                    int from = Math.max(0, Math.min(rows - 1, row + k - radius)) * columns;
                    System.arraycopy(source, from, shifted, 0, columns);
                    add(taps[k], shifted, line);
                }
                pad(line, padded, radius);
                System.arraycopy(padded, radius, shifted, 0, columns);
                scale(taps[radius], shifted, line);
                for (int k = 0; k < radius; k++) {
                    System.arraycopy(padded, k, shifted, 0, columns);
                    System.arraycopy(padded, 2 * radius - k, mirrored, 0, columns);
                    addBoth(taps[k], shifted, mirrored, line);
                }
                System.arraycopy(line, 0, target, row * columns, columns);
            }
        });
    }

    /** A line between repetitions of its ends. */
    private static void pad(float[] line, float[] padded, int radius) {
        int columns = line.length;
        System.arraycopy(line, 0, padded, radius, columns);
        for (int k = 0; k < radius; k++) {
            padded[k] = line[0];
            padded[radius + columns + k] = line[columns - 1];
        }
    }

    private static void add(float tap, float[] values, float[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] += tap * values[x];
        }
    }

    private static void scale(float tap, float[] values, float[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] = tap * values[x];
        }
    }

    private static void addBoth(float tap, float[] left, float[] right, float[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] += tap * (left[x] + right[x]);
        }
    }
}
