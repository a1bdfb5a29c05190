package org.clearcine.core.denoise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * Runs along a loop and hands out, frame by frame in rising order, what the past and the future say about each frame.
 *
 * <p>The recursion of the future starts a few frames ahead of each chunk, where the memory of a still pixel has settled; so
 * memory is bounded by chunk and look-ahead, however long the loop.
 */
public final class TemporalPredictor {

    /** Pixels that chunk and look-ahead may hold together. */
    private static final long PIXELS_HELD = 16_000_000;

    private static final int LONGEST_LOOK_AHEAD = 10;

    private final FrameSource loop;
    private final VarianceStabilizer stabilizer;
    private final NoiseModel noise;
    private final int lookAhead;
    private final int chunk;
    private final List<Entry> held = new ArrayList<>();
    private int firstHeld;

    /** Takes the predictions of one frame. */
    @FunctionalInterface
    public interface Sink {
        void accept(TemporalPredictions predictions) throws IOException, CancelledException;
    }

    /** One frame of the chunk: what was read and what is reused. */
    private record Entry(Frame raw, float[] stabilized, MotionPyramid pyramid, FlowField[] flows) {}

    public TemporalPredictor(FrameSource loop, VarianceStabilizer stabilizer, NoiseModel noise) {
        this.loop = loop;
        this.stabilizer = stabilizer;
        this.noise = noise;
        int reach = TemporalPredictions.REACH;
        int frames =
                (int) Math.max(2 * reach, Math.min(40, PIXELS_HELD / loop.size().pixelCount()));
        lookAhead = Math.max(reach, Math.min(LONGEST_LOOK_AHEAD, frames * 2 / 5));
        chunk = frames - lookAhead;
    }

    /** Runs once over the whole loop. */
    public void run(Sink sink, ProgressMonitor progress) throws IOException, CancelledException {
        int count = loop.frameCount();
        RecursiveEstimator past = new RecursiveEstimator(loop.size(), noise.correlation(), progress);
        for (int first = 0; first < count; first += chunk) {
            int end = Math.min(count, first + chunk);
            load(first, Math.min(count, end + lookAhead), progress);
            Prediction[] future = future(first, end, progress);
            for (int index = first; index < end; index++) {
                progress.checkCancelled();
                Prediction before = advance(past, index);
                sink.accept(predictions(index, before, future[index - first]));
                future[index - first] = null;
                progress.progress("denoising", index + 1, count);
            }
        }
    }

    private void load(int first, int end, ProgressMonitor progress) throws IOException, CancelledException {
        int keepFrom = Math.max(0, first - TemporalPredictions.REACH);
        while (firstHeld < keepFrom && !held.isEmpty()) {
            held.remove(0);
            firstHeld++;
        }
        for (int index = firstHeld + held.size(); index < end; index++) {
            progress.checkCancelled();
            Frame raw = loop.frame(index);
            progress.checkCancelled();
            float[] values = new float[loop.size().pixelCount()];
            stabilizer.forward(raw, values);
            MotionPyramid pyramid = MotionPyramid.of(loop.size(), values);
            FlowField still = FlowField.still(loop.size());
            Entry entry = new Entry(raw, values, pyramid, new FlowField[] {still, still});
            if (index > 0) {
                Entry before = entry(index - 1);
                entry.flows()[0] = OpticalFlow.between(pyramid, before.pyramid());
                progress.checkCancelled();
                before.flows()[1] = OpticalFlow.between(before.pyramid(), pyramid);
            }
            held.add(entry);
        }
    }

    private Entry entry(int index) {
        return held.get(index - firstHeld);
    }

    private Prediction[] future(int first, int end, ProgressMonitor progress) throws CancelledException {
        Prediction[] future = new Prediction[end - first];
        RecursiveEstimator recursion = new RecursiveEstimator(loop.size(), noise.correlation(), progress);
        for (int index = firstHeld + held.size() - 1; index >= first; index--) {
            progress.checkCancelled();
            Entry entry = entry(index);
            if (!recursion.hasMemory()) {
                recursion.restart(entry.stabilized());
                continue;
            }
            Prediction prediction =
                    recursion.predict(entry.flows()[1], entry(index + 1).flows()[0]);
            if (index < end) {
                future[index - first] = prediction;
            }
            if (index > first) {
                recursion.update(entry.stabilized(), prediction);
            }
        }
        return future;
    }

    /** Prediction from the past, null at the first frame; then the frame itself becomes past. */
    private Prediction advance(RecursiveEstimator past, int index) throws CancelledException {
        Entry entry = entry(index);
        if (!past.hasMemory()) {
            past.restart(entry.stabilized());
            return null;
        }
        Prediction prediction = past.predict(entry.flows()[0], entry(index - 1).flows()[1]);
        past.update(entry.stabilized(), prediction);
        return prediction;
    }

    private TemporalPredictions predictions(int index, Prediction before, Prediction after) {
        float[][] window = new float[2 * TemporalPredictions.REACH + 1][];
        int last = loop.frameCount() - 1;
        for (int k = 0; k < window.length; k++) {
            int other = Math.max(0, Math.min(last, index + k - TemporalPredictions.REACH));
            window[k] = entry(Math.max(firstHeld, Math.min(firstHeld + held.size() - 1, other)))
                    .stabilized();
        }
        Prediction[] sides = sides(before, after, entry(index).stabilized());
        return new TemporalPredictions(
                index, entry(index).raw(), window, sides, entry(index).flows().clone());
    }

    private static Prediction[] sides(Prediction before, Prediction after, float[] frame) {
        if (before == null && after == null) {
            double sum = 0;
            for (float value : frame) {
                sum += value;
            }
            float[] level = new float[frame.length];
            Arrays.fill(level, (float) (sum / frame.length));
            Prediction mean = Prediction.unknown(level);
            return new Prediction[] {mean, mean};
        }
        if (before == null) {
            return new Prediction[] {Prediction.unknown(after.values()), after};
        }
        return new Prediction[] {before, after == null ? Prediction.unknown(before.values()) : after};
    }
}
