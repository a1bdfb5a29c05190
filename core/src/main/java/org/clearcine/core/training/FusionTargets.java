package org.clearcine.core.training;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.motion.Smoothing;

/**
 * The targets of the second step of training, from the teacher's result and the recursive predictions of one frame.
 *
 * <p>All pictures are row by row in stabilised values, so the noise of the frame has variance 1.
 */
final class FusionTargets {

    /** The middle of the distribution of |N(0, 1)|. */
    private static final double MEDIAN_OF_SIZE = 0.6745;

    private static final int MERGE_RADIUS = 3;
    private static final float[] SMOOTH = {1 / 16f, 4 / 16f, 6 / 16f, 4 / 16f, 1 / 16f};
    private static final float[] SOFTEN = {0.0545f, 0.2442f, 0.4026f, 0.2442f, 0.0545f};
    private static final float TEACHER_VARIANCE = 0.05f;
    private static final double FIRST_DOUBT = 2;
    private static final double DOUBT_RANGE = 3;

    private final FrameSize size;

    FusionTargets(FrameSize size) {
        this.size = size;
    }

    /**
     * The teacher merged with the frame: {@code (T + v x) / (1 + v)} with the teacher's own error variance
     * {@code v = max(mean over 7x7 of (x - T)^2 - 1, 0)}; the frame-blind teacher makes both errors independent.
     */
    float[] merged(float[] frame, float[] teacher) {
        float[] squares = new float[frame.length];
        for (int i = 0; i < squares.length; i++) {
            float d = frame[i] - teacher[i];
            squares[i] = d * d;
        }
        float[] mean = new float[frame.length];
        float[] box = new float[2 * MERGE_RADIUS + 1];
        Arrays.fill(box, 1f / box.length);
        Smoothing.smooth(size, box, squares, mean);
        float[] merged = new float[frame.length];
        for (int i = 0; i < merged.length; i++) {
            float variance = Math.max(0, mean[i] - 1);
            merged[i] = (teacher[i] + variance * frame[i]) / (1 + variance);
        }
        return merged;
    }

    /** Values, then variance, of both predictions joined by their weight. */
    static float[][] recursive(float[][] forward, float[][] backward) {
        int count = forward[0].length;
        float[][] joined = {new float[count], new float[count]};
        for (int i = 0; i < count; i++) {
            float f = 1 / forward[1][i];
            float b = 1 / backward[1][i];
            joined[0][i] = (f * forward[0][i] + b * backward[0][i]) / (f + b);
            joined[1][i] = 1 / (f + b);
        }
        return joined;
    }

    /**
     * The motion cross-fusion matrix M.
     *
     * <p>{@code z = |G (T - rec)| / s} with G a binomial of 5 taps and s^2 the predicted variance of the difference, scaled so that the
     * median of z over the better-known half of the pixels is that of a normal variable; M = smoothstep((z - 2) / 3), raised to
     * 1 where the flow cannot be trusted, then the largest of 3x3 and a gaussian of 1 px.
     *
     * @param recursive values and variance
     * @param lost by pixel: true where the flow there and back again misses by more than 1 px + 5 %
     */
    float[] motion(float[] teacher, float[][] recursive, boolean[] lost) {
        float[] difference = new float[teacher.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = teacher[i] - recursive[0][i];
        }
        float[] smooth = new float[difference.length];
        Smoothing.smooth(size, SMOOTH, difference, smooth);
        float[] z = new float[smooth.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) (Math.abs(smooth[i]) / Math.sqrt(recursive[1][i] + TEACHER_VARIANCE));
        }
        double unit = stillMedian(z, recursive[1]) / MEDIAN_OF_SIZE;
        float[] motion = new float[z.length];
        for (int i = 0; i < z.length; i++) {
            double step = Math.max(0, Math.min(1, (z[i] / Math.max(unit, 1e-6) - FIRST_DOUBT) / DOUBT_RANGE));
            motion[i] = lost[i] ? 1 : (float) (step * step * (3 - 2 * step));
        }
        float[] soft = new float[motion.length];
        Smoothing.smooth(size, SOFTEN, largestOfNine(motion), soft);
        return soft;
    }

    private static double stillMedian(float[] z, float[] variance) {
        float[] sorted = variance.clone();
        Arrays.sort(sorted);
        float middle = sorted[sorted.length / 2];
        float[] still = new float[z.length];
        int count = 0;
        for (int i = 0; i < z.length; i++) {
            if (variance[i] <= middle) {
                still[count++] = z[i];
            }
        }
        Arrays.sort(still, 0, count);
        return still[count / 2];
    }

    private float[] largestOfNine(float[] values) {
        float[] largest = new float[values.length];
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                float most = 0;
                for (int y = Math.max(0, row - 1); y <= Math.min(size.rows() - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(size.columns() - 1, column + 1); x++) {
                        most = Math.max(most, values[y * size.columns() + x]);
                    }
                }
                largest[row * size.columns() + column] = most;
            }
        }
        return largest;
    }

    /** {@code M merged + (1 - M) recursive}. */
    static float[] fused(float[] motion, float[] merged, float[] recursive) {
        float[] fused = new float[motion.length];
        for (int i = 0; i < fused.length; i++) {
            fused[i] = motion[i] * merged[i] + (1 - motion[i]) * recursive[i];
        }
        return fused;
    }
}
