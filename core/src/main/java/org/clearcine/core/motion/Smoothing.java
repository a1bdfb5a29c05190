package org.clearcine.core.motion;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Lines;
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
            Line line = new Line(taps, columns);
            for (int row = first; row < end; row++) {
                Arrays.fill(line.values, 0);
                for (int k = 0; k < taps.length; k++) {
                    line.add(source, Math.max(0, Math.min(rows - 1, row + k - radius)) * columns, taps[k]);
                }
                line.smooth();
                System.arraycopy(line.values, 0, target, row * columns, columns);
            }
        });
    }

    /** One line, and what is needed to smooth it along itself. */
    private static final class Line {

        private final float[] taps;
        private final float[] values;
        private final float[] padded;
        private final float[] shifted;
        private final float[] mirrored;

        Line(float[] taps, int columns) {
            this.taps = taps;
            values = new float[columns];
            padded = new float[columns + taps.length - 1];
            shifted = new float[columns];
            mirrored = new float[columns];
        }

        void add(float[] source, int from, float tap) {
            System.arraycopy(source, from, shifted, 0, shifted.length);
            Lines.add(shifted, tap, values);
        }

        void smooth() {
            int radius = taps.length / 2;
            pad(values, padded, radius);
            System.arraycopy(padded, radius, shifted, 0, shifted.length);
            Lines.scale(shifted, taps[radius], values);
            for (int k = 0; k < radius; k++) {
                System.arraycopy(padded, k, shifted, 0, shifted.length);
                System.arraycopy(padded, 2 * radius - k, mirrored, 0, mirrored.length);
                addBoth(taps[k], shifted, mirrored, values);
            }
        }
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

    private static void addBoth(float tap, float[] left, float[] right, float[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] += tap * (left[x] + right[x]);
        }
    }
}
