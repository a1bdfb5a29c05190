package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.Weights;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Adapts weights to the noisy loops of a site; no clean frame is needed and none is seen.
 *
 * <p>One loop is held back where there are two or more. The new weights count as better only if they explain its noisy
 * frames better than their parent does, by a measure that needs no truth.
 */
public final class ModelTuning {

    private static final PatchSampler.Settings PATCHES = TuningRecipe.ON_SITE.patches();
    private static final double LEARNING_RATE = TuningRecipe.ON_SITE.learningRate();
    private static final int GATE_BATCHES = 12;
    private static final int TIMED_STEPS = 8;
    private static final long FEWEST_STEPS = 30;

    /**
     * What is asked for.
     *
     * @param id of the new weights
     * @param minutes how long to train
     * @param seed of everything that is drawn
     * @param workFolder where loops and checkpoint go; emptied by whoever made it
     */
    public record Request(String id, double minutes, long seed, Path workFolder) {

        public Request {
            if (!(minutes > 0 && minutes <= 60 * 24 * 7)) {
                throw new IllegalArgumentException("training for " + minutes + " minutes");
            }
        }
    }

    /**
     * What came out.
     *
     * @param manifest of the new weights
     * @param weights the file that belongs to it
     * @param lossBefore mean squared difference to held-back recorrupted frames with the parent's weights
     * @param lossAfter the same with the new ones
     */
    public record Outcome(ModelManifest manifest, byte[] weights, double lossBefore, double lossAfter) {

        /** Whether the new weights are to be used at all. */
        public boolean isBetter() {
            return lossAfter < lossBefore;
        }
    }

    private ModelTuning() {}

    /**
     * Trains and judges.
     *
     * @param loops recorded loops, at least one, all noisy
     * @throws TrainingFailedException if the loss is lost
     */
    public static Outcome tune(List<FrameSource> loops, Weights parent, Request request, ProgressMonitor progress)
            throws IOException, CancelledException, TrainingFailedException, WeightsException,
                    NetworkUnavailableException {
        List<LoopPlanes> prepared = prepare(loops, request.workFolder, progress);
        int last = prepared.size() - 1;
        List<LoopPlanes> training = last == 0 ? prepared : prepared.subList(0, last);
        List<PatchBatch> gate = gate(prepared.subList(last, last + 1), request.seed);
        StudentTrainer.Settings settings = new StudentTrainer.Settings(
                parent.manifest().network().size(),
                Precision.best(),
                request.seed,
                TuningRecipe.ON_SITE.averageDecay());
        long steps = stepsIn(request.minutes, settings, training);
        try (StudentTrainer trainer = new StudentTrainer(settings)) {
            trainer.startFrom(parent.tensors());
            double before = loss(trainer, gate);
            TrainingPlan plan = new TrainingPlan(
                    PATCHES,
                    TuningRecipe.ON_SITE.schedule(steps),
                    Supervision.RECORRUPTED,
                    request.seed,
                    request.workFolder.resolve("training.ckpt"),
                    200);
            TrainingRun run = new TrainingRun(trainer, new SquareLoss(), plan);
            run.resume();
            run.run(() -> training, progress);
            double after = loss(trainer, gate);
            return outcome(parent, request, trainer.averagedWeights(), new double[] {before, after, steps});
        }
    }

    private static List<LoopPlanes> prepare(List<FrameSource> loops, Path folder, ProgressMonitor progress)
            throws IOException, CancelledException {
        if (loops.isEmpty()) {
            throw new IOException("There is no loop to train on.");
        }
        List<LoopPlanes> prepared = new ArrayList<>();
        for (int i = 0; i < loops.size(); i++) {
            progress.checkCancelled();
            progress.progress("preparing loops", i, loops.size());
            Path file = folder.resolve(String.format("%04d%s", i, LoopFolder.SUFFIX));
            LoopMaker.prepare(loops.get(i), file);
            prepared.add(LoopPlanes.open(file));
        }
        return prepared;
    }

    /** Always the same patches with the same added noise, so that two sets of weights are compared on equal terms. */
    private static List<PatchBatch> gate(List<LoopPlanes> heldBack, long seed) {
        List<PatchBatch> batches = new ArrayList<>();
        PatchSampler sampler = new PatchSampler(PATCHES, Supervision.RECORRUPTED, seed + 77);
        for (int i = 0; i < GATE_BATCHES; i++) {
            batches.add(sampler.next(heldBack));
        }
        return batches;
    }

    private static double loss(StudentTrainer trainer, List<PatchBatch> batches) throws WeightsException {
        List<float[]> results = trainer.evaluate(batches);
        double sum = 0;
        long count = 0;
        for (int b = 0; b < results.size(); b++) {
            float[] result = results.get(b);
            float[] target = batches.get(b).target;
            for (int i = 0; i < result.length; i++) {
                double difference = result[i] - target[i];
                sum += difference * difference;
            }
            count += result.length;
        }
        return sum / count;
    }

    /** How many steps fit, by timing a few on a trainer that is thrown away. */
    private static long stepsIn(double minutes, StudentTrainer.Settings settings, List<LoopPlanes> loops)
            throws NetworkUnavailableException {
        try (StudentTrainer trainer = new StudentTrainer(settings)) {
            PatchSampler sampler = new PatchSampler(PATCHES, Supervision.RECORRUPTED, settings.seed());
            long start = 0;
            for (int step = -2; step < TIMED_STEPS; step++) {
                if (step == 0) {
                    start = System.nanoTime();
                }
                trainer.step(sampler.next(loops), new SquareLoss(), step + 3, LEARNING_RATE);
            }
            double perStep = (System.nanoTime() - start) / 6e10 / TIMED_STEPS;
            return Math.max(FEWEST_STEPS, (long) (minutes / perStep));
        }
    }

    private static Outcome outcome(Weights parent, Request request, Map<String, Tensor> tensors, double[] figures) {
        byte[] file = Safetensors.write(tensors);
        ModelManifest from = parent.manifest();
        ModelManifest manifest = new ModelManifest(
                request.id,
                from.title() + ", adapted on site",
                from.id(),
                Weights.sha256(file),
                from.network(),
                Weights.shapes(tensors),
                from.noiseRange(),
                new ModelManifest.Provenance(
                        "adapted without clean frames by recorrupted pairs",
                        "noisy loops of the site",
                        (long) figures[2],
                        from.provenance().cleanFramesSeen(),
                        from.provenance().licence(),
                        from.provenance().codeVersion()),
                Map.of("heldBackLossBefore", figures[0], "heldBackLossAfter", figures[1]));
        return new Outcome(manifest, file, figures[0], figures[1]);
    }
}
