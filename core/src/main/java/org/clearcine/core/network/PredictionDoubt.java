package org.clearcine.core.network;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;
import org.clearcine.core.motion.Smoothing;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * Raises the variance of a prediction where the frame itself contradicts it.
 *
 * <p>The innovation is smoothed over a few pixels, squared and compared with what the noise explains; the excess is added,
 * as the recursion itself does when it takes a frame in.
 */
final class PredictionDoubt {

    private static final float[] TAPS = {1 / 16f, 4 / 16f, 6 / 16f, 4 / 16f, 1 / 16f};
    private static final float[] SPREAD = {0.25f, 0.5f, 0.25f};
    private static final float PLAIN = 1.6f;

    private final FrameSize size;
    private final float scale;
    private final float[] innovation;
    private final float[] smooth;

    PredictionDoubt(FrameSize size, NoiseCorrelation noise) {
        this.size = size;
        double[] taps = new double[TAPS.length];
        Arrays.setAll(taps, i -> TAPS[i]);
        scale = (float) (1 / noise.varianceAfter(taps));
        innovation = new float[size.pixelCount()];
        smooth = new float[size.pixelCount()];
    }

    /** Variance of the prediction once the centre has been looked at. */
    float[] variance(float[] centre, float[] predicted, float[] predictedVariance) {
        Rows.stretches(innovation.length, (first, end) -> subtract(centre, predicted, first, end));
        Smoothing.smooth(size, TAPS, innovation, smooth);
        Rows.stretches(smooth.length, this::square);
        Smoothing.smooth(size, SPREAD, smooth, innovation);
        float[] variance = predictedVariance.clone();
        Rows.stretches(variance.length, (first, end) -> raise(variance, first, end));
        return variance;
    }

    private void subtract(float[] centre, float[] predicted, int first, int end) {
        for (int i = first; i < end; i++) {
            innovation[i] = centre[i] - predicted[i];
        }
    }

    private void square(int first, int end) {
        for (int i = first; i < end; i++) {
            smooth[i] *= smooth[i] * scale;
        }
    }

    private void raise(float[] variance, int first, int end) {
        for (int i = first; i < end; i++) {
            float p = variance[i];
            float excess = Math.max(0, innovation[i] - PLAIN * (1 + p));
            variance[i] = p + excess;
        }
    }
}
