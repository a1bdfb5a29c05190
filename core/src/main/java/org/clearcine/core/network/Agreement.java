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
        for (int i = start + ACROSS; i < start + columns - ACROSS; i++) {
            float height = Math.max(
                    Math.max(height(i, ACROSS), height(i, ACROSS * columns)),
                    Math.max(height(i, rising), height(i, falling)));
            protection[i] = Math.max(protection[i], smoothstep(height / LINE));
        }
    }

    /** By how much a place differs from both of two places beside it, to the same side; below 0 if not to the same side. */
    private float height(int at, int offset) {
        float here = result[at];
        float one = result[at - offset] - here;
        float other = result[at + offset] - here;
        return Math.max(Math.min(one, other), Math.min(-one, -other));
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
        for (int x = 0; x < sums.length; x++) {
            sums[x] = (result[above + x] - drawn[above + x])
                    + (result[here + x] - drawn[here + x])
                    + (result[below + x] - drawn[below + x]);
        }
    }

    private void weigh(float[] sums, int start, float[] weights) {
        int last = sums.length - 1;
        for (int x = 0; x <= last; x++) {
            float nine = sums[Math.max(0, x - 1)] + sums[x] + sums[Math.min(last, x + 1)];
            float differs = smoothstep((Math.abs(nine) / 9 - AGREEING) / TO_DISAGREEING);
            weights[start + x] = 1 - Math.max(differs, protection[start + x]);
        }
    }

    private static float smoothstep(float value) {
        float t = Math.max(0, Math.min(1, value));
        return t * t * (3 - 2 * t);
    }
}
