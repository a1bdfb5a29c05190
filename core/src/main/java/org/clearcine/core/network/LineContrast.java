package org.clearcine.core.network;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Lines;
import org.clearcine.core.frame.Rows;

/**
 * Gives faint lines back what a mean takes from them.
 *
 * <p>A network that makes squared errors small answers with the mean of all pictures that would fit. Where it is not sure on which
 * pixels a faint wire lies, that mean is shallower and wider than the wire. So narrow, long lines ({@link LineSearch}) of at least
 * {@link #CERTAIN} units of the noise are raised over the mean of the places beside them; from {@link #STRONG} units on less, for of
 * strong lines the network is sure. What this gains and costs stands in docs/training.md.
 */
final class LineContrast {

    private static final float AMOUNT = 0.6f;

    /** Height of a line, in units of the noise, from which on it is wholly raised. */
    private static final float CERTAIN = 0.3f;

    private static final float STRONG = 1;

    /** From here on a line is left as it is. */
    private static final float STRONGEST = 2;

    private LineContrast() {}

    /** The same picture with its faint lines raised; stabilised values. */
    static float[] restored(FrameSize size, float[] values) {
        float[] result = values.clone();
        if (Math.min(size.rows(), size.columns()) <= LineSearch.LEAST_SIDE) {
            return result;
        }
        Rows.parallel(size.rows(), (first, end) -> {
            Band band = new Band(size, values);
            for (int row = Math.max(1, first); row < Math.min(size.rows() - 1, end); row++) {
                band.restore(row, result);
            }
        });
        return result;
    }

    /** One row after the other; whole stretches are copied, so that the compiler makes vector instructions. */
    private static final class Band {

        private final LineSearch lines;
        private final float[] values;
        private final int inside;
        private final float[] here;
        private final float[] one;
        private final float[] other;
        private final float[] heights;
        private final float[] total;
        private final float[] steepness;
        private final float[] best;

        Band(FrameSize size, float[] values) {
            this.values = values;
            lines = new LineSearch(size, values);
            inside = size.columns() - 2;
            here = new float[inside];
            one = new float[inside];
            other = new float[inside];
            heights = new float[inside];
            total = new float[inside];
            steepness = new float[inside];
            best = new float[inside];
        }

        void restore(int row, float[] result) {
            int start = row * (inside + 2) + 1;
            lines.goTo(row);
            System.arraycopy(values, start, here, 0, inside);
            Arrays.fill(total, 1e-12f);
            Arrays.fill(steepness, 0);
            Arrays.fill(best, 0);
            for (int direction = 0; direction < LineSearch.DIRECTIONS; direction++) {
                lines.heights(direction, heights);
                Lines.raise(best, heights);
                weigh(heights);
                int step = lines.stepAcross(direction);
                System.arraycopy(values, start - step, one, 0, inside);
                System.arraycopy(values, start + step, other, 0, inside);
                difference(here, one, other);
                addProducts(heights, one, steepness);
                Lines.add(heights, 1, total);
            }
            lines.largest(other);
            sureness(best, other);
            amount(best, total, steepness, one);
            Lines.add(here, 1, one);
            System.arraycopy(one, 0, result, start, inside);
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

    /** From the heights of what is a line for sure and of anything that might be one, how much of it is raised, from 0 to 1. */
    private static void sureness(float[] best, float[] largest) {
        for (int x = 0; x < best.length; x++) {
            best[x] = Lines.smoothstep(best[x] * (1 / CERTAIN))
                    * Lines.smoothstep((STRONGEST - largest[x]) * (1 / (STRONGEST - STRONG)));
        }
    }

    private static void amount(float[] sure, float[] total, float[] steepness, float[] target) {
        for (int x = 0; x < target.length; x++) {
            target[x] = AMOUNT * sure[x] * steepness[x] / total[x];
        }
    }
}
