package org.clearcine.core.network;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Lines;
import org.clearcine.core.frame.Rows;

/**
 * Gives faint lines back what a mean takes from them.
 *
 * <p>A network that makes squared errors small answers with the mean of all pictures that would fit. Where it is not sure on which
 * pixels a faint wire lies, that mean is shallower and wider than the wire. So what differs to the same side from both places
 * {@value #ACROSS} px across it, by at least {@link #CERTAIN} units of the noise, is raised over the mean of the places beside it; from
 * {@link #STRONG} units on less, for of strong lines the network is sure. What this gains and costs stands in docs/training.md.
 */
final class LineContrast {

    private static final float AMOUNT = 0.2f;

    /** Height of a line, in units of the noise, from which on it is wholly raised. */
    private static final float CERTAIN = 0.3f;

    private static final float STRONG = 1;

    /** From here on a line is left as it is. */
    private static final float STRONGEST = 2;

    private static final int ACROSS = 4;
    private static final int ACROSS_DIAGONALLY = 3;

    /** What each place needs around it: the places across, of its neighbours too. */
    private static final int MARGIN = ACROSS + 1;

    private final FrameSize size;
    private final float[] values;
    private final int[] across;
    private final int[] beside;

    private LineContrast(FrameSize size, float[] values) {
        this.size = size;
        this.values = values;
        int columns = size.columns();
        across = new int[] {
            ACROSS, ACROSS * columns, ACROSS_DIAGONALLY * (columns + 1), ACROSS_DIAGONALLY * (columns - 1)
        };
        beside = new int[] {1, columns, columns + 1, columns - 1};
    }

    /** The same picture with its faint lines raised; stabilised values. */
    static float[] restored(FrameSize size, float[] values) {
        float[] result = values.clone();
        if (Math.min(size.rows(), size.columns()) <= 2 * MARGIN) {
            return result;
        }
        LineContrast lines = new LineContrast(size, values);
        Rows.parallel(size.rows(), (first, end) -> {
            int from = Math.max(MARGIN, first);
            int to = Math.min(size.rows() - MARGIN, end);
            if (from < to) {
                lines.new Band(from).restore(to, result);
            }
        });
        return result;
    }

    /** One row after the other; whole stretches are copied, so that the compiler makes vector instructions. */
    private final class Band {

        private final int from;
        private final int count = size.columns() - 2 * MARGIN;
        /** Heights of lines in three rows, for each direction; one place more at either end. */
        private final float[][][] heights = new float[across.length][3][count + 2];

        private final float[] here = new float[count + 2];
        private final float[] one = new float[count + 2];
        private final float[] other = new float[count + 2];
        private final float[] widest = new float[count + 2];
        private final float[] total = new float[count + 2];
        private final float[] steepness = new float[count + 2];
        private final float[] best = new float[count + 2];

        Band(int from) {
            this.from = from;
        }

        void restore(int to, float[] result) {
            findHeights(from - 1);
            findHeights(from);
            for (int row = from; row < to; row++) {
                findHeights(row + 1);
                restoreRow(row, result);
            }
        }

        private void findHeights(int row) {
            int start = row * size.columns() + MARGIN - 1;
            System.arraycopy(values, start, here, 0, here.length);
            for (int j = 0; j < across.length; j++) {
                System.arraycopy(values, start - across[j], one, 0, one.length);
                System.arraycopy(values, start + across[j], other, 0, other.length);
                Arrays.fill(heights[j][row % 3], 0);
                Lines.raiseToHeights(here, one, other, heights[j][row % 3]);
            }
        }

        /** Lines are found at their middle: its neighbours belong to them. */
        private void restoreRow(int row, float[] result) {
            int start = row * size.columns() + MARGIN - 1;
            System.arraycopy(values, start, here, 0, here.length);
            Arrays.fill(total, 1e-12f);
            Arrays.fill(steepness, 0);
            Arrays.fill(best, 0);
            for (int j = 0; j < across.length; j++) {
                largest(heights[j][0], heights[j][1], heights[j][2], widest);
                System.arraycopy(widest, 0, one, 1, count + 1);
                System.arraycopy(widest, 1, other, 0, count + 1);
                largest(one, other, widest, widest);
                Lines.raise(best, widest);
                weigh(widest);
                System.arraycopy(values, start - beside[j], one, 0, one.length);
                System.arraycopy(values, start + beside[j], other, 0, other.length);
                difference(here, one, other);
                addProducts(widest, one, steepness);
                Lines.add(widest, 1, total);
            }
            amount(best, total, steepness, one);
            System.arraycopy(one, 1, other, 0, count);
            System.arraycopy(here, 1, one, 0, count);
            Lines.add(other, 1, one);
            System.arraycopy(one, 0, result, start + 1, count);
        }
    }

    private static void largest(float[] a, float[] b, float[] c, float[] target) {
        for (int x = 0; x < target.length; x++) {
            target[x] = Math.max(a[x], Math.max(b[x], c[x]));
        }
    }

    /** Of four directions nearly only the steepest counts. */
    private static void weigh(float[] heights) {
        for (int x = 0; x < heights.length; x++) {
            float square = heights[x] * heights[x];
            heights[x] = square * square;
        }
    }

    /** How far a place lies over the mean of both beside it; into {@code one}. */
    private static void difference(float[] here, float[] one, float[] other) {
        for (int x = 0; x < one.length; x++) {
            one[x] = here[x] - 0.5f * (one[x] + other[x]);
        }
    }

    private static void addProducts(float[] weights, float[] of, float[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += weights[x] * of[x];
        }
    }

    private static void amount(float[] best, float[] total, float[] steepness, float[] target) {
        for (int x = 0; x < target.length; x++) {
            float sure = Lines.smoothstep(best[x] * (1 / CERTAIN))
                    * Lines.smoothstep((STRONGEST - best[x]) * (1 / (STRONGEST - STRONG)));
            target[x] = AMOUNT * sure * steepness[x] / total[x];
        }
    }
}
