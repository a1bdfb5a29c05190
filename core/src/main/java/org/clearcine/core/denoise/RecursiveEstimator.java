package org.clearcine.core.denoise;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;
import org.clearcine.core.motion.FlowField;
import org.clearcine.core.motion.Smoothing;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * Motion-compensated recursion with a Kalman gain of its own for every pixel, on stabilised values (noise variance R = 1).
 *
 * <p>Between frames the estimate is drawn along the flow; a new frame is weighed in with K = P / (P + R), at least
 * {@link #SMALLEST_GAIN}. The innovation, smoothed over a few pixels, raises P where the picture is not what was
 * predicted: still pixels settle at the smallest gain, a moving one is replaced within a frame, so that nothing trails.
 */
public final class RecursiveEstimator {

    /** Gain at which still pixels settle: noise power falls to a / (2 - a), by 12.8 dB. */
    static final float SMALLEST_GAIN = 0.1f;

    private static final float[] TAPS = {1 / 16f, 4 / 16f, 6 / 16f, 4 / 16f, 1 / 16f};
    private static final float[] SPREAD = {0.25f, 0.5f, 0.25f};

    /** Mean squared innovation, in units of what noise explains, up to which nothing is held for motion. */
    private static final float PLAIN = 1.6f;

    /** Process noise for each squared pixel of forward-backward disagreement of the flow beyond half a pixel. */
    private static final float FLOW_DOUBT = 0.5f;

    private static final float MOST_VARIANCE = 100;

    private final FrameSize size;
    private final float innovationScale;
    private float[] estimate = new float[0];
    private float[] variance = new float[0];

    public RecursiveEstimator(FrameSize size, NoiseCorrelation correlation) {
        this.size = size;
        double[] taps = new double[TAPS.length];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = TAPS[i];
        }
        this.innovationScale = (float) (1 / correlation.varianceAfter(taps));
    }

    /** Whether a frame was seen, so that there is something to predict from. */
    public boolean hasMemory() {
        return estimate.length > 0;
    }

    /** Estimate of the last frame, this frame included; not to be written to. */
    public float[] estimate() {
        return estimate;
    }

    /** Variance of {@link #estimate()} in units of the noise variance; not to be written to. */
    public float[] variance() {
        return variance;
    }

    /** What the frames so far say about the next one, before it is looked at. */
    public Prediction predict(FlowField toLast, FlowField fromLast) {
        float[] values = new float[size.pixelCount()];
        float[] doubt = toLast.roundTripError(fromLast);
        toLast.warp(estimate, values);
        int columns = size.columns();
        Rows.parallel(size.rows(), (first, end) -> {
            float[] dx = new float[columns];
            float[] dy = new float[columns];
            for (int row = first; row < end; row++) {
                toLast.line(row, dx, dy);
                for (int column = 0; column < columns; column++) {
                    int y = Math.max(0, Math.min(size.rows() - 1, Math.round(row + dy[column])));
                    int x = Math.max(0, Math.min(columns - 1, Math.round(column + dx[column])));
                    int at = row * columns + column;
                    float excess = Math.max(0, doubt[at] - 0.5f);
                    doubt[at] = Math.min(MOST_VARIANCE, variance[y * columns + x] + FLOW_DOUBT * excess * excess);
                }
            }
        });
        return new Prediction(values, doubt);
    }

    /** Takes the next frame in, given its prediction. */
    public void update(float[] frame, Prediction prediction) {
        int pixels = size.pixelCount();
        float[] innovation = new float[pixels];
        float[] smooth = new float[pixels];
        float[] predicted = prediction.values();
        for (int i = 0; i < pixels; i++) {
            innovation[i] = frame[i] - predicted[i];
        }
        Smoothing.smooth(size, TAPS, innovation, smooth);
        for (int i = 0; i < pixels; i++) {
            smooth[i] *= smooth[i] * innovationScale;
        }
        Smoothing.smooth(size, SPREAD, smooth, innovation);
        estimate = smooth;
        variance = innovation;
        int columns = size.columns();
        Rows.parallel(size.rows(), (first, end) -> weigh(frame, prediction, first * columns, end * columns));
    }

    private void weigh(float[] frame, Prediction prediction, int first, int end) {
        float[] predicted = prediction.values();
        float[] predictedVariance = prediction.variance();
        for (int i = first; i < end; i++) {
            float p = predictedVariance[i];
            p += Math.max(0, variance[i] - PLAIN * (1 + p));
            float gain = Math.max(SMALLEST_GAIN, p / (p + 1));
            estimate[i] = predicted[i] + gain * (frame[i] - predicted[i]);
            variance[i] = (1 - gain) * (1 - gain) * p + gain * gain;
        }
    }

    /** Begins with this frame and forgets all before it. */
    public void restart(float[] frame) {
        estimate = frame.clone();
        variance = new float[frame.length];
        Arrays.fill(variance, 1);
    }
}
