package org.clearcine.core.denoise;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Lines;
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
        if (known) {
            Rows.stretches(deviation.length, (first, end) -> judge(deviation, past, future, first, end));
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
        Rows.stretches(difference.length, (first, end) -> standardise(predictions, difference, first, end));
        float[] smooth = new float[difference.length];
        Smoothing.smooth(size, TAPS, difference, smooth);
        Rows.stretches(smooth.length, (first, end) -> scale(smooth, first, end));
        return smooth;
    }

    private void scale(float[] smooth, int first, int end) {
        for (int i = first; i < end; i++) {
            smooth[i] = Math.abs(smooth[i]) * scale;
        }
    }

    private static void standardise(TemporalPredictions predictions, float[] difference, int first, int end) {
        float[] frame = predictions.stabilized(0);
        float[] past = predictions.forward().values();
        float[] pastVariance = predictions.forward().variance();
        float[] future = predictions.backward().values();
        float[] futureVariance = predictions.backward().variance();
        for (int i = first; i < end; i++) {
            float both = pastVariance[i] + futureVariance[i];
            float mean = (futureVariance[i] * past[i] + pastVariance[i] * future[i]) / both;
            difference[i] = (frame[i] - mean) / (float) Math.sqrt(1 + pastVariance[i] * futureVariance[i] / both);
        }
    }

    /** From z to M. */
    private static void judge(float[] deviation, float[] past, float[] future, int first, int end) {
        for (int i = first; i < end; i++) {
            float moved = Lines.smoothstep((deviation[i] - CERTAIN_NOISE) * (1 / TO_CERTAIN_MOTION));
            float left = past[i] * future[i] / (past[i] + future[i]);
            deviation[i] = Math.max(moved, Lines.smoothstep((left - DOUBTFUL) * (1 / TO_LOST)));
        }
    }

    private void widen(float[] map, float[] target) {
        int columns = size.columns();
        Rows.parallel(size.rows(), (first, end) -> {
            float[] line = new float[columns];
            float[] middle = new float[columns];
            float[] beside = new float[columns];
            for (int row = first; row < end; row++) {
                int above = Math.max(0, row - 1) * columns;
                int below = Math.min(size.rows() - 1, row + 1) * columns;
                System.arraycopy(map, row * columns, line, 0, columns);
                System.arraycopy(map, above, beside, 0, columns);
                Lines.raise(line, beside);
                System.arraycopy(map, below, beside, 0, columns);
                Lines.raise(line, beside);
                System.arraycopy(line, 0, middle, 0, columns);
                System.arraycopy(middle, 0, beside, 1, columns - 1);
                beside[0] = middle[0];
                Lines.raise(line, beside);
                System.arraycopy(middle, 1, beside, 0, columns - 1);
                beside[columns - 1] = middle[columns - 1];
                Lines.raise(line, beside);
                System.arraycopy(line, 0, target, row * columns, columns);
            }
        });
    }
}
