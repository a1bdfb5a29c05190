package org.clearcine.core.denoise;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;
import org.clearcine.core.motion.Smoothing;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * The motion cross-fusion matrix M: how surely a pixel is not what the frames before and after say.
 *
 * <p>z = |G * (x - r)| / s, with r the mean of the predictions and s what noise alone gives, so that the median of z is 0.67
 * where nothing moves; M = smoothstep((z - 2) / 3), raised where the flow contradicts itself and the predictions say less
 * than the frame alone, widened by a pixel and softened.
 */
public final class MotionMap {

    private static final float[] TAPS = {0.06f, 0.12f, 0.2f, 0.24f, 0.2f, 0.12f, 0.06f};
    private static final float[] SOFT = {0.06f, 0.24f, 0.4f, 0.24f, 0.06f};
    private static final float CERTAIN_NOISE = 2;
    private static final float TO_CERTAIN_MOTION = 3;

    /** Variance of the predictions from which on M rises, and over how much more it rises to 1. */
    private static final float DOUBTFUL = 1.2f;

    private static final float TO_LOST = 2;

    private final FrameSize size;
    private final float scale;

    public MotionMap(FrameSize size, NoiseCorrelation correlation) {
        this.size = size;
        double[] taps = new double[TAPS.length];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = TAPS[i];
        }
        scale = (float) (1 / Math.sqrt(correlation.varianceAfter(taps)));
    }

    /** M for one frame, from 0 to 1, row by row; 0 where there is no other frame to move against. */
    public float[] of(TemporalPredictions predictions) {
        float[] deviation = deviation(predictions);
        float[] past = predictions.forward().variance();
        float[] future = predictions.backward().variance();
        boolean known =
                predictions.forward().isKnown() || predictions.backward().isKnown();
        for (int i = 0; i < deviation.length && known; i++) {
            float moved = smoothstep((deviation[i] - CERTAIN_NOISE) / TO_CERTAIN_MOTION);
            float lost = smoothstep((1 / (1 / past[i] + 1 / future[i]) - DOUBTFUL) / TO_LOST);
            deviation[i] = Math.max(moved, lost);
        }
        float[] widened = new float[deviation.length];
        widen(deviation, widened);
        Smoothing.smooth(size, SOFT, widened, deviation);
        return deviation;
    }

    /** z of every pixel. */
    float[] deviation(TemporalPredictions predictions) {
        Prediction forward = predictions.forward();
        Prediction backward = predictions.backward();
        float[] difference = new float[size.pixelCount()];
        if (!forward.isKnown() && !backward.isKnown()) {
            return difference;
        }
        float[] frame = predictions.stabilized(0);
        for (int i = 0; i < difference.length; i++) {
            float past = 1 / forward.variance()[i];
            float future = 1 / backward.variance()[i];
            float mean = (past * forward.values()[i] + future * backward.values()[i]) / (past + future);
            difference[i] = (frame[i] - mean) / (float) Math.sqrt(1 + 1 / (past + future));
        }
        float[] smooth = new float[difference.length];
        Smoothing.smooth(size, TAPS, difference, smooth);
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = Math.abs(smooth[i]) * scale;
        }
        return smooth;
    }

    private static float smoothstep(float x) {
        float t = Math.max(0, Math.min(1, x));
        return t * t * (3 - 2 * t);
    }

    private void widen(float[] map, float[] target) {
        int columns = size.columns();
        Rows.parallel(size.rows(), (first, end) -> {
            float[] line = new float[columns];
            for (int row = first; row < end; row++) {
                int above = Math.max(0, row - 1) * columns;
                int here = row * columns;
                int below = Math.min(size.rows() - 1, row + 1) * columns;
                for (int x = 0; x < columns; x++) {
                    line[x] = Math.max(map[here + x], Math.max(map[above + x], map[below + x]));
                }
                for (int x = 0; x < columns; x++) {
                    int left = Math.max(0, x - 1);
                    int right = Math.min(columns - 1, x + 1);
                    target[here + x] = Math.max(line[x], Math.max(line[left], line[right]));
                }
            }
        });
    }
}
