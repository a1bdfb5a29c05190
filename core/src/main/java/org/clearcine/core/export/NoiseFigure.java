package org.clearcine.core.export;

import java.util.Arrays;
import org.clearcine.core.frame.Frame;

/**
 * Standard deviation of the noise of one frame, in stored values, told from its finest detail (J. Immerkaer, Fast noise
 * variance estimation, 1996, with the largest quarter left out so that edges count little).
 *
 * <p>A filter that removes fine noise lowers it more than coarse noise; it says nothing about what was lost.
 */
public final class NoiseFigure {

    /** Root of the sum of squares of the mask 1 -2 1, -2 4 -2, 1 -2 1. */
    private static final double MASK_NORM = 6;
    /** Edges are among the largest quarter of the magnitudes, which is left out. */
    private static final double SHARE = 0.75;
    /** Mean of the smallest three quarters of the magnitudes of a normal variable with standard deviation 1. */
    private static final double MEAN_OF_MAGNITUDE = 0.5149;

    private NoiseFigure() {}

    /** 0 for frames of fewer than three rows or columns. */
    public static double of(Frame frame) {
        int rows = frame.size().rows();
        int columns = frame.size().columns();
        if (rows < 3 || columns < 3) {
            return 0;
        }
        float[] magnitudes = new float[(rows - 2) * (columns - 2)];
        int next = 0;
        for (int row = 1; row < rows - 1; row++) {
            for (int column = 1; column < columns - 1; column++) {
                float above = bend(frame, row - 1, column);
                float here = bend(frame, row, column);
                float below = bend(frame, row + 1, column);
                magnitudes[next++] = Math.abs(above - 2 * here + below);
            }
        }
        Arrays.sort(magnitudes);
        int used = Math.max(1, (int) (SHARE * next));
        double sum = 0;
        for (int i = 0; i < used; i++) {
            sum += magnitudes[i];
        }
        return sum / used / MEAN_OF_MAGNITUDE / MASK_NORM;
    }

    private static float bend(Frame frame, int row, int column) {
        return frame.value(row, column - 1) - 2 * frame.value(row, column) + frame.value(row, column + 1);
    }
}
