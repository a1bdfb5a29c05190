package org.clearcine.core.network;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;

/**
 * A result averaged with those of the frames beside it, where they agree.
 *
 * <p>The network's remaining errors are only partly the same from frame to frame, so that the mean of three results is nearer to
 * the truth and flickers less. A neighbour, drawn along the flow, counts in full where the mean of 3 x 3 differences is
 * below {@link #AGREEING} units of the noise, not at all from three times as much on, nor where the motion map is sure, nor on
 * thin lines: a faint wire that moves differs by too little to be told from an error.
 */
final class Agreement {

    private static final float AGREEING = 0.06f;
    private static final float TO_DISAGREEING = 2 * AGREEING;

    /** Height of a line, in units of the noise, from which on it is wholly protected. */
    private static final float LINE = 0.2f;

    /** A line is what differs to the same side from both places so many pixels across it. */
    private static final int ACROSS = 3;

    private static final int DIAGONALLY = 2;

    private final FrameSize size;
    private final float[] result;
    private final float[] protection;

    /**
     * @param result of one frame, stabilised
     * @param motion the motion map, from 0 to 1; taken over and changed
     */
    Agreement(FrameSize size, float[] result, float[] motion) {
        this.size = size;
        this.result = result;
        this.protection = motion;
        Rows.parallel(size.rows(), (first, end) -> {
            for (int row = Math.max(ACROSS, first); row < Math.min(size.rows() - ACROSS, end); row++) {
                protectLines(row * size.columns());
            }
        });
    }

    private void protectLines(int start) {
        int columns = size.columns();
        int rising = DIAGONALLY * (columns + 1);
        int falling = DIAGONALLY * (columns - 1);
        int[] offsets = {ACROSS, ACROSS * columns, rising, falling};
        float[] heights = new float[columns];
        for (int offset : offsets) {
            raiseToHeights(start + ACROSS, columns - 2 * ACROSS, offset, heights);
        }
        for (int x = 0; x < columns - 2 * ACROSS; x++) {
            int i = start + ACROSS + x;
            protection[i] = Math.max(protection[i], smoothstep(heights[x] * (1 / LINE)));
        }
    }

    /** By how much each place differs from both of two places beside it, to the same side. */
    private void raiseToHeights(int start, int count, int offset, float[] heights) {
        float[] values = result;
        for (int x = 0; x < count; x++) {
            float here = values[start + x];
            float one = values[start + x - offset] - here;
            float other = values[start + x + offset] - here;
            float height = Math.max(Math.min(one, other), -Math.max(one, other));
            heights[x] = Math.max(heights[x], height);
        }
    }

    /** The mean with one neighbour's result, drawn onto the places of this frame. */
    float[] with(float[] drawn) {
        float[] weights = weights(drawn);
        float[] mean = new float[result.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (result[i] + weights[i] * drawn[i]) / (1 + weights[i]);
        }
        return mean;
    }

    /** The mean with both neighbours' results; the same whichever is named first. */
    float[] with(float[] drawn, float[] other) {
        float[] weights = weights(drawn);
        float[] otherWeights = weights(other);
        float[] mean = new float[result.length];
        for (int i = 0; i < mean.length; i++) {
            float both = weights[i] * drawn[i] + otherWeights[i] * other[i];
            mean[i] = (result[i] + both) / (1 + (weights[i] + otherWeights[i]));
        }
        return mean;
    }

    /** How much a neighbour counts, from 0 to 1. */
    private float[] weights(float[] drawn) {
        float[] weights = new float[result.length];
        Rows.parallel(size.rows(), (first, end) -> {
            float[] sums = new float[size.columns()];
            for (int row = first; row < end; row++) {
                addThreeRows(drawn, row, sums);
                weigh(sums, row * size.columns(), weights);
            }
        });
        return weights;
    }

    private void addThreeRows(float[] drawn, int row, float[] sums) {
        int here = row * size.columns();
        int above = Math.max(0, row - 1) * size.columns();
        int below = Math.min(size.rows() - 1, row + 1) * size.columns();
        float[] values = result;
        for (int x = 0; x < sums.length; x++) {
            sums[x] = (values[above + x] - drawn[above + x])
                    + (values[here + x] - drawn[here + x])
                    + (values[below + x] - drawn[below + x]);
        }
    }

    private void weigh(float[] sums, int start, float[] weights) {
        int last = sums.length - 1;
        weights[start] = sums[0] + sums[0] + sums[Math.min(1, last)];
        for (int x = 1; x < last; x++) {
            weights[start + x] = sums[x - 1] + sums[x] + sums[x + 1];
        }
        if (last > 0) {
            weights[start + last] = sums[last - 1] + sums[last] + sums[last];
        }
        float[] certain = protection;
        for (int i = start; i <= start + last; i++) {
            float differs = smoothstep((Math.abs(weights[i]) * (1 / 9f) - AGREEING) * (1 / TO_DISAGREEING));
            weights[i] = 1 - Math.max(differs, certain[i]);
        }
    }

    private static float smoothstep(float value) {
        float t = Math.max(0, Math.min(1, value));
        return t * t * (3 - 2 * t);
    }
}
