package org.clearcine.core.denoise;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.motion.FlowField;
import org.clearcine.core.motion.MotionPyramid;
import org.clearcine.core.motion.OpticalFlow;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Predictions for live use: what the past alone says about each frame. The future is marked as unknown, as at the last frame of
 * a loop, and no frame is read before all frames before it were handed out.
 */
public final class LivePredictor implements PredictorRun {

    private final FrameSource loop;
    private final VarianceStabilizer stabilizer;
    private final ProgressMonitor progress;
    private final RecursiveEstimator past;
    private final Deque<float[]> seen = new ArrayDeque<>();
    private MotionPyramid last;

    public LivePredictor(FrameSource loop, VarianceStabilizer stabilizer, NoiseModel noise, ProgressMonitor progress) {
        this.loop = loop;
        this.stabilizer = stabilizer;
        this.progress = progress;
        past = new RecursiveEstimator(loop.size(), noise.correlation(), progress);
    }

    @Override
    public void into(TemporalPredictor.Sink sink) throws IOException, CancelledException {
        int count = loop.frameCount();
        for (int index = 0; index < count; index++) {
            progress.checkCancelled();
            sink.accept(next(index, loop.frame(index)));
            progress.progress("denoising", index + 1L, count);
        }
    }

    private TemporalPredictions next(int index, Frame raw) throws CancelledException {
        float[] values = new float[loop.size().pixelCount()];
        stabilizer.forward(raw, values);
        MotionPyramid pyramid = MotionPyramid.of(loop.size(), values);
        FlowField still = FlowField.still(loop.size());
        FlowField toPrevious = still;
        Prediction forward;
        if (past.hasMemory()) {
            toPrevious = OpticalFlow.between(pyramid, last);
            forward = past.predict(toPrevious, OpticalFlow.between(last, pyramid));
            past.update(values, forward);
        } else {
            forward = Prediction.unknown(level(values));
            past.restart(values);
        }
        last = pyramid;
        Prediction[] sides = {forward, Prediction.unknown(forward.values())};
        return new TemporalPredictions(index, raw, window(values), sides, new FlowField[] {toPrevious, still});
    }

    /** The frame in the place of those to come; at the beginning the first frame in the place of those before it. */
    private float[][] window(float[] values) {
        seen.addLast(values);
        if (seen.size() > TemporalPredictions.REACH + 1) {
            seen.removeFirst();
        }
        float[][] window = new float[2 * TemporalPredictions.REACH + 1][];
        Arrays.fill(window, values);
        int place = TemporalPredictions.REACH - seen.size() + 1;
        Arrays.fill(window, 0, place, seen.getFirst());
        for (float[] each : seen) {
            window[place++] = each;
        }
        return window;
    }

    private static float[] level(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        float[] level = new float[values.length];
        Arrays.fill(level, (float) (sum / values.length));
        return level;
    }

    @Override
    public void close() {
        seen.clear();
    }
}
