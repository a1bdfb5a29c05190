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

    /** Rows that are done in one go: lines are followed some rows beyond either end. */
    private static final int BAND = 128;

    /** How far the middle of a line lies over the places beside it, in its heights, at most. */
    private static final float LINE = 0.7f;

    /** What lies so much farther has a step beside it, and is left as it is. */
    private static final float STEP = 1.2f;

    private LineContrast() {}

    /** The same picture with its faint lines raised; stabilised values. */
    static float[] restored(FrameSize size, float[] values) {
        float[] result = values.clone();
        if (Math.min(size.rows(), size.columns()) <= LineSearch.LEAST_SIDE) {
            return result;
        }
        Rows.parallel(size.rows(), BAND, (first, end) -> {
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
                int step = lines.stepAcross(direction);
                System.arraycopy(values, start - step, one, 0, inside);
                System.arraycopy(values, start + step, other, 0, inside);
                difference(here, one, other);
                addSteepest(heights, one, steepness, total);
            }
            quotient(steepness, total, one);
            lines.largest(other);
            raise(best, other, one);
            Lines.add(here, 1, one);
            System.arraycopy(one, 0, result, start, inside);
        }
    }

    /** How far a place lies over the mean of both beside it; into {@code one}. */
    private static void difference(float[] here, float[] one, float[] other) {
        for (int x = 0; x < one.length; x++) {
            one[x] = here[x] - 0.5f * (one[x] + other[x]);
        }
    }

    /** Of four directions nearly only the steepest counts. */
    private static void addSteepest(float[] heights, float[] over, float[] sums, float[] total) {
        for (int x = 0; x < sums.length; x++) {
            float square = heights[x] * heights[x];
            sums[x] += square * square * over[x];
            total[x] += square * square;
        }
    }

    private static void quotient(float[] sums, float[] total, float[] target) {
        for (int x = 0; x < target.length; x++) {
            target[x] = sums[x] / total[x];
        }
    }

    /**
     * Makes of how far places lie over those beside them how far they are raised.
     *
     * @param heights of narrow, long lines
     * @param largest heights of anything that might be a line
     */
    private static void raise(float[] heights, float[] largest, float[] over) {
        for (int x = 0; x < over.length; x++) {
            float height = heights[x];
            float sure = Lines.smoothstep(height * (1 / CERTAIN))
                    * Lines.smoothstep((STRONGEST - largest[x]) * (1 / (STRONGEST - STRONG)));
            float alone = (STEP * height - Math.abs(over[x])) / ((STEP - LINE) * height + 1e-9f);
            over[x] *= AMOUNT * sure * Lines.smoothstep(alone);
        }
    }
}
