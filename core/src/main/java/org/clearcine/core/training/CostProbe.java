package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.Weights;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** What training and denoising take on this device, by doing a little of both: some real steps and one small loop of noise. */
public final class CostProbe {

    private static final int TIMED_STEPS = 4;
    private static final int STAGES = TIMED_STEPS + 2;
    private static final String STARTING = "Starting the engine";
    private static final int FRAMES = 6;
    private static final FrameSize LOOP = new FrameSize(96, 96);
    private static final long SEED = 5;

    /**
     * What was found.
     *
     * @param millisPerStep of training
     * @param microsecondsPerPixel of denoising, the estimate of the noise and both predictions included
     * @param mebibytes by which this process grew; empty where the system does not tell
     */
    public record Measured(double millisPerStep, double microsecondsPerPixel, OptionalLong mebibytes) {}

    private CostProbe() {}

    /** Takes a few seconds, most of them to start the engine where it does not run yet. */
    public static Measured of(Weights parent, TuningRecipe recipe, ProgressMonitor progress)
            throws NetworkUnavailableException, WeightsException, CancelledException, IOException {
        progress.progress(STARTING, 0, STAGES);
        OptionalLong before = residentKibibytes();
        double millis = millisPerStep(parent, recipe, progress);
        OptionalLong after = residentKibibytes();
        OptionalLong grown = before.isPresent() && after.isPresent()
                ? OptionalLong.of(Math.max(0, after.getAsLong() - before.getAsLong()) / 1024)
                : OptionalLong.empty();
        progress.progress("Timing the denoising of a loop", STAGES - 1, STAGES);
        return new Measured(millis, microsecondsPerPixel(parent, progress), grown);
    }

    private static double millisPerStep(Weights parent, TuningRecipe recipe, ProgressMonitor progress)
            throws NetworkUnavailableException, WeightsException, CancelledException {
        StudentTrainer.Settings settings = new StudentTrainer.Settings(
                parent.manifest().network().size(), Precision.best(), SEED, recipe.averageDecay());
        PatchBatch batch =
                new PatchBatch(recipe.patches().batch(), recipe.patches().side());
        Random random = new Random(SEED);
        for (float[] values : List.of(batch.planes, batch.base, batch.target)) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() / 8;
            }
        }
        try (StudentTrainer trainer = new StudentTrainer(settings)) {
            trainer.startFrom(parent.tensors());
            long start = 0;
            for (int step = -1; step < TIMED_STEPS; step++) {
                progress.checkCancelled();
                progress.progress(step < 0 ? STARTING : "Timing training steps", step + 1, STAGES);
                start = step == 0 ? System.nanoTime() : start;
                trainer.step(batch, recipe.loss(), step + 2, recipe.learningRate());
            }
            return (System.nanoTime() - start) / 1e6 / TIMED_STEPS;
        }
    }

    private static double microsecondsPerPixel(Weights parent, ProgressMonitor progress)
            throws IOException, CancelledException {
        Random random = new Random(SEED);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            float[] values = new float[LOOP.pixelCount()];
            for (int k = 0; k < values.length; k++) {
                values[k] = Math.round(1000 + 100 * (float) random.nextGaussian());
            }
            frames.add(Frame.owning(LOOP, values));
        }
        NetworkDenoiser denoiser = new NetworkDenoiser(parent.trustedIn(SiteLoops.ANY_NOISE), new ClassicalDenoiser());
        long start = System.nanoTime();
        denoiser.denoise(new FrameList(frames), each -> {}, progress.withoutProgress());
        return (System.nanoTime() - start) / 1e3 / (FRAMES * LOOP.pixelCount());
    }

    /** Memory of this process that is really there, from Linux's status file. */
    private static OptionalLong residentKibibytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
