package org.clearcine.core.training;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.Weights;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.storage.DurableFile;

/**
 * Adapts weights to the noise of some patients' loops and watches them on those of others, which have no truth.
 *
 * <p>Everything that matters lies in the work folder: the last checkpoint, the held-out curve and the best weights so far. A run
 * that is killed goes on from there with the same curve, bit for bit on a CPU.
 */
public final class SiteTuning {

    private static final String CHECKPOINT = "training.ckpt";
    private static final String BEST = "best.safetensors";
    private static final String CURVE = "held-out.json";
    private static final int TIMED_STEPS = 6;

    /**
     * What is asked for.
     *
     * @param parent weights to begin from
     * @param steps training steps
     * @param seed of everything that is drawn
     * @param workFolder where the run keeps itself; exists
     */
    public record Plan(Weights parent, TuningRecipe recipe, long steps, long seed, Path workFolder) {

        public Plan {
            Objects.requireNonNull(parent, "parent");
            Objects.requireNonNull(recipe, "recipe");
            if (steps < 4) {
                throw new IllegalArgumentException(steps + " steps");
            }
        }
    }

    /**
     * The best weights so far and how the run went.
     *
     * @param bestStep at which the held-out loss was smallest
     * @param heldOut the held-out curve, the parent first
     * @param training mean loss of each 100 steps
     */
    public record Result(Map<String, Tensor> weights, long bestStep, List<HeldOutPoint> heldOut, List<Float> training) {

        public Result {
            weights = Map.copyOf(weights);
            heldOut = List.copyOf(heldOut);
            training = List.copyOf(training);
        }
    }

    private final Plan plan;
    private final Precision precision;

    public SiteTuning(Plan plan, Precision precision) {
        this.plan = plan;
        this.precision = precision;
    }

    /** Writes what judging needs of a recorded loop; of a long one, its first frames. */
    public static void prepare(FrameSource loop, Path file, ProgressMonitor progress)
            throws IOException, CancelledException {
        progress.checkCancelled();
        LoopMaker.prepare(loop, file, progress);
    }

    /** Milliseconds that a step takes here, by timing a few on a trainer that is thrown away. */
    public double millisPerStep(List<LoopPlanes> loops, ProgressMonitor progress)
            throws NetworkUnavailableException, CancelledException {
        try (StudentTrainer trainer = trainer()) {
            PatchSampler sampler = new PatchSampler(plan.recipe.patches(), plan.recipe.supervision(), plan.seed);
            long start = 0;
            for (int step = -2; step < TIMED_STEPS; step++) {
                progress.checkCancelled();
                start = step == 0 ? System.nanoTime() : start;
                trainer.step(sampler.next(loops), plan.recipe.loss(), step + 3, plan.recipe.learningRate());
            }
            return (System.nanoTime() - start) / 1e6 / TIMED_STEPS;
        }
    }

    /**
     * Trains to the end, from the last checkpoint if there is one.
     *
     * @throws CancelledException if the monitor asks for it; {@link #best()} then has what there is
     * @throws TrainingFailedException if the loss is no number any more; the last checkpoint stands
     */
    public Result run(List<LoopPlanes> training, List<LoopPlanes> heldOut, TuningMonitor monitor)
            throws IOException, CancelledException, TrainingFailedException, WeightsException,
                    NetworkUnavailableException {
        try (StudentTrainer trainer = trainer()) {
            trainer.startFrom(plan.parent.tensors());
            HeldOutLoops judge = new HeldOutLoops(heldOut, plan.recipe, plan.seed);
            Judging judging = new Judging(trainer, judge, monitor);
            TrainingRun run = new TrainingRun(trainer, plan.recipe.loss(), trainingPlan());
            run.resume();
            judging.resume(run.step());
            run.watchedBy(judging).run(() -> training, monitor);
        }
        return best().orElseThrow();
    }

    /** The best weights so far, if the run has been judged at all. */
    public Optional<Result> best() throws IOException, WeightsException {
        List<HeldOutPoint> points = readCurve();
        Path file = plan.workFolder.resolve(BEST);
        if (points.size() < 2 || !Files.exists(file)) {
            return Optional.empty();
        }
        HeldOutPoint best = best(points);
        float[] curve =
                Files.exists(checkpoint()) ? Checkpoint.read(checkpoint()).curve() : new float[0];
        List<Float> training = new ArrayList<>();
        for (float value : curve) {
            training.add(value);
        }
        return Optional.of(new Result(Safetensors.read(Files.readAllBytes(file)), best.step(), points, training));
    }

    /** The smallest after the parent's, the first of equals. */
    private static HeldOutPoint best(List<HeldOutPoint> points) {
        HeldOutPoint best = points.get(1);
        for (HeldOutPoint point : points.subList(1, points.size())) {
            best = point.loss() < best.loss() ? point : best;
        }
        return best;
    }

    private StudentTrainer trainer() throws NetworkUnavailableException {
        return new StudentTrainer(new StudentTrainer.Settings(
                plan.parent.manifest().network().size(), precision, plan.seed, plan.recipe.averageDecay()));
    }

    private TrainingPlan trainingPlan() {
        return new TrainingPlan(
                plan.recipe.patches(),
                plan.recipe.schedule(plan.steps),
                plan.recipe.supervision(),
                plan.seed,
                checkpoint(),
                plan.recipe.checkpointEvery());
    }

    private Path checkpoint() {
        return plan.workFolder.resolve(CHECKPOINT);
    }

    private List<HeldOutPoint> readCurve() throws IOException {
        Path file = plan.workFolder.resolve(CURVE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(new Gson().fromJson(Files.readString(file), HeldOutPoint[].class));
        } catch (JsonParseException | NullPointerException e) {
            throw new IOException("The held-out curve of the run cannot be read.", e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (DurableFile durable = DurableFile.create(file)) {
            durable.write(ByteBuffer.wrap(content));
            durable.commit();
        }
    }

    /**
     * Judges before each checkpoint is written: a run that is killed in between judges again and finds the same, so that no
     * point is missing and none is there twice.
     */
    private final class Judging implements RunWatcher {

        private final StudentTrainer trainer;
        private final HeldOutLoops loops;
        private final TuningMonitor monitor;
        private final List<HeldOutPoint> points = new ArrayList<>();
        private List<float[]> parentResults = List.of();

        Judging(StudentTrainer trainer, HeldOutLoops loops, TuningMonitor monitor) {
            this.trainer = trainer;
            this.loops = loops;
            this.monitor = monitor;
        }

        /** The parent is judged first, with a trainer that still holds it or is made to for a moment. */
        void resume(long step) throws IOException, WeightsException, NetworkUnavailableException {
            for (HeldOutPoint point : readCurve()) {
                if (point.step() <= step) {
                    points.add(point);
                }
            }
            try (StudentTrainer parent = trainer()) {
                parent.startFrom(plan.parent.tensors());
                parentResults = loops.results(parent);
                if (points.isEmpty()) {
                    points.add(new HeldOutPoint(0, loops.loss(parent)));
                }
            }
            TuningPreview start = loops.preview(parentResults, step == 0 ? parentResults : loops.results(trainer));
            monitor.judged(points.get(points.size() - 1), start);
        }

        @Override
        public void stepped(long step, double loss) throws IOException {
            monitor.trained(step, plan.steps, loss);
        }

        @Override
        public void beforeCheckpoint(long step) throws IOException, WeightsException {
            HeldOutPoint point = new HeldOutPoint(step, loops.loss(trainer));
            if (points.size() == 1 || point.loss() < best(points).loss()) {
                write(plan.workFolder.resolve(BEST), Safetensors.write(trainer.averagedWeights()));
            }
            points.add(point);
            write(plan.workFolder.resolve(CURVE), new Gson().toJson(points).getBytes(StandardCharsets.UTF_8));
            monitor.judged(point, loops.preview(parentResults, loops.results(trainer)));
        }
    }

    /** Names of the files that the run keeps in its folder, for whoever clears it. */
    public static List<String> files() {
        return Arrays.asList(CHECKPOINT, BEST, CURVE);
    }
}
