package org.clearcine.core.denoise;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;
import org.clearcine.core.motion.FlowField;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Motion-compensated recursion with a Kalman gain of its own for every place and every spatial frequency, on stabilised values
 * (noise variance 1).
 *
 * <p>Between frames the estimate is drawn along the flow. A new frame is weighed in with K = P / (P + 1) in overlapping
 * cosine tiles, where P grows by what the innovation exceeds its noise: a still place settles at the smallest gain; one
 * that moved is replaced within a frame, but only at the frequencies that changed, so that nothing trails and little is lost.
 */
public final class RecursiveEstimator {

    private static final int STRIDE = 4;

    /** Variance that each step adds, for all that flow and frame do not tell. */
    private static final float PROCESS_NOISE = 0.01f;

    /** No prediction is held for better than this: gain K = 0.08, at which still places settle. */
    private static final float LEAST_VARIANCE = 0.087f;

    private static final float MOST_VARIANCE = 100;

    /** Variance for each squared pixel of forward-backward disagreement of the flow beyond half a pixel. */
    private static final float FLOW_DOUBT = 0.5f;

    private final FrameSize size;
    private final TileSetting setting;
    private final ProgressMonitor progress;
    private float[] estimate = new float[0];
    private float[] variance = new float[0];

    /** @param progress asked often whether {@link #update} is to be left */
    public RecursiveEstimator(FrameSize size, NoiseCorrelation correlation, ProgressMonitor progress) {
        this.progress = progress;
        this.size = size;
        this.setting = new TileSetting(size, STRIDE, correlation);
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
            float[] before = new float[columns];
            float[] line = new float[columns];
            for (int row = first; row < end; row++) {
                toLast.line(row, dx, dy);
                varianceAt(row, dx, dy, before);
                System.arraycopy(doubt, row * columns, line, 0, columns);
                predictVariance(before, line);
                System.arraycopy(line, 0, doubt, row * columns, columns);
            }
        });
        return new Prediction(values, doubt);
    }

    /** The place rounded and clamped into the frame; twice as fast as {@link Math#round(float)}, with the same result. */
    static int nearest(float place, int count) {
        return Math.max(0, Math.min(count - 1, (int) (place + 0.5)));
    }

    /** Variance of the estimate where the pixels of a row come from. */
    private void varianceAt(int row, float[] dx, float[] dy, float[] target) {
        int rows = size.rows();
        int columns = target.length;
        float[] of = variance;
        for (int column = 0; column < columns; column++) {
            target[column] = of[nearest(row + dy[column], rows) * columns + nearest(column + dx[column], columns)];
        }
    }

    /** Turns round-trip errors into variances; apart from {@link #varianceAt}, so that the compiler makes vector instructions. */
    private static void predictVariance(float[] before, float[] line) {
        for (int i = 0; i < line.length; i++) {
            float excess = Math.max(0, line[i] - 0.5f);
            float variance = before[i] + PROCESS_NOISE + FLOW_DOUBT * excess * excess;
            line[i] = Math.max(LEAST_VARIANCE, Math.min(MOST_VARIANCE, variance));
        }
    }

    /** Takes the next frame in, given its prediction. */
    public void update(float[] frame, Prediction prediction) throws CancelledException {
        TilePlane plane = setting.plane();
        float[][] planes = {plane.pad(frame), plane.pad(prediction.values())};
        float[] predictedVariance = plane.pad(prediction.variance());
        estimate = new float[size.pixelCount()];
        variance = new float[size.pixelCount()];
        new TileFilter(setting, progress)
                .run(planes, () -> new RecursionRule(setting, predictedVariance), estimate, variance);
    }

    /** Begins with this frame and forgets all before it. */
    public void restart(float[] frame) {
        estimate = frame.clone();
        variance = new float[frame.length];
        Arrays.fill(variance, 1);
    }
}
