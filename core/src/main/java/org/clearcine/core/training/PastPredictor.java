package org.clearcine.core.training;

import java.util.Arrays;
import java.util.List;
import org.clearcine.core.denoise.Prediction;
import org.clearcine.core.denoise.RecursiveEstimator;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.motion.MotionPyramid;
import org.clearcine.core.motion.OpticalFlow;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** What the past says about each next frame of a live loop; a frame is never touched by one that comes later. */
final class PastPredictor {

    private final FrameSize size;
    private final RecursiveEstimator recursion;
    private MotionPyramid last;

    PastPredictor(FrameSize size, NoiseCorrelation correlation) {
        this.size = size;
        recursion = new RecursiveEstimator(size, correlation, ProgressMonitor.NONE);
    }

    /**
     * Values and variance of the prediction; then the frame itself becomes past. The first frame is predicted by its own mean,
     * marked as no knowledge.
     *
     * @param frame stabilised values, row by row
     */
    List<float[]> next(float[] frame) throws CancelledException {
        MotionPyramid pyramid = MotionPyramid.of(size, frame);
        if (!recursion.hasMemory()) {
            last = pyramid;
            recursion.restart(frame);
            return unknown(frame);
        }
        Prediction prediction =
                recursion.predict(OpticalFlow.between(pyramid, last), OpticalFlow.between(last, pyramid));
        recursion.update(frame, prediction);
        last = pyramid;
        return List.of(prediction.values(), prediction.variance());
    }

    private static List<float[]> unknown(float[] frame) {
        double sum = 0;
        for (float value : frame) {
            sum += value;
        }
        float[] level = new float[frame.length];
        Arrays.fill(level, (float) (sum / frame.length));
        float[] variance = new float[frame.length];
        Arrays.fill(variance, Prediction.NO_KNOWLEDGE);
        return List.of(level, variance);
    }
}
