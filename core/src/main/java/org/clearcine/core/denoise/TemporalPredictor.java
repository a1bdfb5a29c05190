package org.clearcine.core.denoise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.motion.FlowField;
import org.clearcine.core.motion.MotionPyramid;
import org.clearcine.core.motion.OpticalFlow;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.Ahead;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Runs along a loop and hands out, frame by frame in rising order, what the past and the future say about each frame.
 *
 * <p>The recursion of the future starts a few frames ahead of each chunk, where the memory of a still pixel has settled; so
 * memory is bounded by chunk and look-ahead, however long the loop. While the frames of a chunk are handed out, the next chunk is
 * read, its motion and its future are found ({@link Ahead}); the results do not depend on it.
 */
public final class TemporalPredictor {

    /** Pixels that chunk and look-ahead may hold together. */
    private static final long PIXELS_HELD = 16_000_000;

    private static final int LONGEST_LOOK_AHEAD = 10;

    /** Of frames larger than this only one chunk is held at a time. */
    private static final int LARGE = 2048 * 2048;

    private final FrameSource loop;
    private final VarianceStabilizer stabilizer;
    private final NoiseModel noise;
    private final int lookAhead;
    private final int chunk;
    private final int large;

    /** Takes the predictions of one frame. */
    @FunctionalInterface
    public interface Sink {
        void accept(TemporalPredictions predictions) throws IOException, CancelledException;
    }

    /** One frame of the chunk: what was read and what is reused. */
    private record Entry(Frame raw, float[] stabilized, MotionPyramid pyramid, FlowField[] flows) {}

    public TemporalPredictor(FrameSource loop, VarianceStabilizer stabilizer, NoiseModel noise) {
        this(loop, stabilizer, noise, LARGE);
    }

    /** @param large pixels beyond which no chunk is prepared while another is in use */
    TemporalPredictor(FrameSource loop, VarianceStabilizer stabilizer, NoiseModel noise, int large) {
        this.large = large;
        this.loop = loop;
        this.stabilizer = stabilizer;
        this.noise = noise;
        int reach = TemporalPredictions.REACH;
        int frames =
                (int) Math.max(2 * reach, Math.min(40, PIXELS_HELD / loop.size().pixelCount()));
        lookAhead = Math.max(reach, Math.min(LONGEST_LOOK_AHEAD, frames * 2 / 5));
        chunk = frames - lookAhead;
    }

    /** A stretch of the loop, the frames around it, and what the future says about each frame of the stretch. */
    private record Chunk(int first, int firstHeld, List<Entry> held, Prediction[] future) {

        Entry entry(int index) {
            return held.get(index - firstHeld);
        }

        /** The entry of that index, or the nearest there is. */
        Entry nearest(int index) {
            return held.get(Math.max(0, Math.min(held.size() - 1, index - firstHeld)));
        }
    }

    /** Runs once over the whole loop. */
    public void run(Sink sink, ProgressMonitor progress) throws IOException, CancelledException {
        try (Run run = begin(progress)) {
            run.into(sink);
        }
    }

    /** Begins with the first chunk at once, so that the caller can prepare the rest meanwhile; to be closed. */
    public Run begin(ProgressMonitor progress) {
        return new Run(progress);
    }

    /** One run over the loop that has begun. */
    public final class Run implements PredictorRun {

        private final ProgressMonitor progress;
        private final Ahead<Chunk> chunks;

        Run(ProgressMonitor progress) {
            this.progress = progress;
            ChunkReader reader = new ChunkReader();
            chunks = loop.size().pixelCount() > large
                    ? Ahead.inPlace(reader::next, progress)
                    : Ahead.begin(reader::next, progress);
        }

        @Override
        public void into(Sink sink) throws IOException, CancelledException {
            int count = loop.frameCount();
            RecursiveEstimator past = new RecursiveEstimator(loop.size(), noise.correlation(), progress);
            for (Optional<Chunk> next = chunks.next(); next.isPresent(); next = chunks.next()) {
                Chunk chunk = next.get();
                for (int i = 0; i < chunk.future().length; i++) {
                    progress.checkCancelled();
                    int index = chunk.first() + i;
                    Prediction before = advance(past, chunk, index);
                    sink.accept(predictions(chunk, index, before, chunk.future()[i]));
                    chunk.future()[i] = null;
                    progress.progress("denoising", index + 1, count);
                }
            }
        }

        @Override
        public void close() {
            chunks.close();
        }
    }

    /** Reads chunk after chunk, and keeps the frames that two of them need. */
    private final class ChunkReader {

        private final List<Entry> held = new ArrayList<>();
        private final FlowField still = FlowField.still(loop.size());
        private int firstHeld;
        private int first;

        Optional<Chunk> next(ProgressMonitor progress) throws IOException, CancelledException {
            int count = loop.frameCount();
            if (first >= count) {
                return Optional.empty();
            }
            int end = Math.min(count, first + chunk);
            load(Math.min(count, end + lookAhead), progress);
            Chunk next = new Chunk(first, firstHeld, List.copyOf(held), new Prediction[end - first]);
            fillFuture(next, progress);
            first = end;
            return Optional.of(next);
        }

        private void load(int end, ProgressMonitor progress) throws IOException, CancelledException {
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
                Entry entry = new Entry(raw, values, pyramid, new FlowField[] {still, still});
                if (index > 0) {
                    Entry before = held.get(held.size() - 1);
                    entry.flows()[0] = OpticalFlow.between(pyramid, before.pyramid());
                    progress.checkCancelled();
                    before.flows()[1] = OpticalFlow.between(before.pyramid(), pyramid);
                }
                held.add(entry);
            }
        }
    }

    private void fillFuture(Chunk chunk, ProgressMonitor progress) throws CancelledException {
        RecursiveEstimator recursion = new RecursiveEstimator(loop.size(), noise.correlation(), progress);
        int end = chunk.first() + chunk.future().length;
        for (int index = chunk.firstHeld() + chunk.held().size() - 1; index >= chunk.first(); index--) {
            progress.checkCancelled();
            Entry entry = chunk.entry(index);
            if (!recursion.hasMemory()) {
                recursion.restart(entry.stabilized());
                continue;
            }
            Prediction prediction =
                    recursion.predict(entry.flows()[1], chunk.entry(index + 1).flows()[0]);
            if (index < end) {
                chunk.future()[index - chunk.first()] = prediction;
            }
            if (index > chunk.first()) {
                recursion.update(entry.stabilized(), prediction);
            }
        }
    }

    /** Prediction from the past, null at the first frame; then the frame itself becomes past. */
    private static Prediction advance(RecursiveEstimator past, Chunk chunk, int index) throws CancelledException {
        Entry entry = chunk.entry(index);
        if (!past.hasMemory()) {
            past.restart(entry.stabilized());
            return null;
        }
        Prediction prediction =
                past.predict(entry.flows()[0], chunk.entry(index - 1).flows()[1]);
        past.update(entry.stabilized(), prediction);
        return prediction;
    }

    private TemporalPredictions predictions(Chunk chunk, int index, Prediction before, Prediction after) {
        float[][] window = new float[2 * TemporalPredictions.REACH + 1][];
        int last = loop.frameCount() - 1;
        for (int k = 0; k < window.length; k++) {
            int other = Math.max(0, Math.min(last, index + k - TemporalPredictions.REACH));
            window[k] = chunk.nearest(other).stabilized();
        }
        Entry entry = chunk.entry(index);
        Prediction[] sides = sides(before, after, entry.stabilized());
        return new TemporalPredictions(
                index, entry.raw(), window, sides, entry.flows().clone());
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
