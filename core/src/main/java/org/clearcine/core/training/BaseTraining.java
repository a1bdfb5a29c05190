package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.StudentInput;
import org.clearcine.core.network.StudentNetwork;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.Weights;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Trains weights from nothing on simulated loops: with their truth, or on their noisy frames alone.
 *
 * <p>The second way never looks at a clean frame, see {@link LoopMaker#renoise(long, Path)}.
 */
public final class BaseTraining {

    private static final int SIDE = 192;
    private static final int FRAMES = 14;
    private static final PatchSampler.Settings PATCHES = new PatchSampler.Settings(8, 96, 0.12);
    private static final double LEARNING_RATE = 1e-3;

    /**
     * What is asked for.
     *
     * @param id of the new weights
     * @param noisyOnly whether the truth of the simulated loops stays unseen
     * @param shares of the loops that are no detector's, {@link #SHIPPED} for the shipped recipe; none with {@code noisyOnly}
     * @param loops number of loops to simulate
     * @param steps training steps
     * @param workFolder where loops and checkpoint go; a run that finds them there goes on with them
     */
    public record Request(
            String id, boolean noisyOnly, LoopMaker.Shares shares, int loops, long steps, Path workFolder) {

        public Request {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(shares, "shares");
            if (loops < 1 || steps < 1000) {
                throw new IllegalArgumentException(loops + " loops, " + steps + " steps");
            }
            if (noisyOnly && !shares.equals(LoopMaker.Shares.NONE)) {
                throw new IllegalArgumentException("slices and archives are simulated with their truth");
            }
        }
    }

    /** The weights file and its manifest. */
    public record Outcome(ModelManifest manifest, byte[] weights) {}

    private final Request request;
    private final long seed;
    private final String codeVersion;

    public BaseTraining(Request request, long seed, String codeVersion) {
        this.request = request;
        this.seed = seed;
        this.codeVersion = codeVersion;
    }

    /** Simulates what is missing, trains, and describes the result. */
    public Outcome run(ProgressMonitor progress)
            throws IOException, CancelledException, TrainingFailedException, WeightsException,
                    NetworkUnavailableException {
        LoopMaker maker = new LoopMaker(SIDE, FRAMES, request.shares);
        for (int i = 0; i < request.loops; i++) {
            progress.checkCancelled();
            Path file = request.workFolder.resolve(String.format("%06d%s", i, LoopFolder.SUFFIX));
            if (!Files.exists(file)) {
                make(maker, seed * 1_000_000 + i, file);
            }
            progress.progress("simulating loops", i + 1L, request.loops);
        }
        List<LoopPlanes> loops = LoopFolder.open(request.workFolder);
        StudentTrainer.Settings settings =
                new StudentTrainer.Settings(StudentNetwork.Size.BASE, Precision.best(), seed, 0.999);
        try (StudentTrainer trainer = new StudentTrainer(settings)) {
            TrainingRun run = new TrainingRun(trainer, loss(), plan());
            run.resume();
            run.run(() -> loops, progress);
            return outcome(run.averagedWeights());
        }
    }

    private void make(LoopMaker maker, long loopSeed, Path file) throws IOException, CancelledException {
        if (request.noisyOnly) {
            maker.renoise(loopSeed, file);
        } else {
            maker.simulate(loopSeed, file);
        }
    }

    /** Faint edges in a truth are edges; in a denoised frame they may be what is left of the noise, so they weigh less. */
    private Loss loss() {
        return new DecibelLoss(request.noisyOnly ? new EdgeWeight(4, 1) : new EdgeWeight(16, 0.2, 1), 0.02);
    }

    private TrainingPlan plan() {
        return new TrainingPlan(
                PATCHES,
                new CosineSchedule(LEARNING_RATE, 300, request.steps),
                Supervision.TRUTH,
                seed,
                request.workFolder.resolve("training.ckpt"),
                500);
    }

    private Outcome outcome(Map<String, Tensor> tensors) {
        byte[] file = Safetensors.write(tensors);
        boolean truth = !request.noisyOnly;
        ModelManifest manifest = new ModelManifest(
                request.id,
                truth ? "Pre-trained on simulated truth" : "Trained on noisy loops alone",
                "",
                Weights.sha256(file),
                new ModelManifest.NetworkShape(
                        "student",
                        StudentInput.PLANES,
                        StudentNetwork.Size.BASE,
                        "unit noise by generalised Anscombe transform, wide local mean taken out, divided by 8"),
                Weights.shapes(tensors),
                noiseRange(),
                provenance(truth),
                Map.of());
        return new Outcome(manifest, file);
    }

    private ModelManifest.NoiseRange noiseRange() {
        double correlation = request.shares.archives() == 0 ? 0.62 : TrainingArchive.HIGHEST_CORRELATION;
        ModelManifest.NoiseRange detectors = new ModelManifest.NoiseRange(5, 90, correlation);
        return request.shares.slices() == 0 ? detectors : detectors.downTo(TrainingSlices.LEAST_DISTANT_CORRELATION);
    }

    private ModelManifest.Provenance provenance(boolean truth) {
        return new ModelManifest.Provenance(
                truth
                        ? "supervised on simulated truth: error in decibels, edges weighted, AdamW"
                        : "re-noised pairs: noisy loops denoised by the classical pipeline, fresh noise added; no clean frame seen",
                request.loops + " simulated loops" + ofThem() + " of " + SIDE + "x" + SIDE + " pixels and " + FRAMES
                        + " frames, " + (truth ? 15 : 60) + " to 600 quanta a pixel, seed " + seed,
                request.steps,
                truth ? "simulated" : "none",
                "that of the program",
                codeVersion);
    }

    private String ofThem() {
        return shareOf("slices of a reconstruction", request.shares.slices())
                + shareOf("read back from an archive", request.shares.archives());
    }

    private static String shareOf(String what, double share) {
        return share == 0 ? "" : String.format(Locale.ROOT, ", %.0f %% of them %s,", 100 * share, what);
    }
}
