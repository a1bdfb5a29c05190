package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.TemporalPredictor;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.Exposure;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.clearcine.core.training.LoopPlanes.Kind;

/**
 * Makes training loops: a simulated or recorded loop, stabilised, with the predictions that the pipeline would make.
 *
 * <p>Simulated loops draw scene, dose, pitch, frame rate and noise from their seed; one in ten holds a cut to another scene. On
 * request a share of them is something else ({@link Shares}).
 */
public final class LoopMaker {

    private static final double[] RATES = {7.5, 10, 15, 15, 30};
    private static final double CUT = 0.1;

    /** Frames of a recorded loop that are used. */
    static final int LONGEST = 40;

    private final int side;
    private final int frames;
    private final Shares shares;

    /**
     * What a part of the simulated loops is instead of what a detector hands out; with 0 nothing else changes.
     *
     * @param slices that are slices of a reconstruction ({@link TrainingSlices})
     * @param archives that went through an archive ({@link TrainingArchive})
     */
    public record Shares(double slices, double archives) {

        public static final Shares NONE = new Shares(0, 0);

        public Shares {
            if (!(slices >= 0 && slices <= 1 && archives >= 0 && archives <= 1)) {
                throw new IllegalArgumentException("shares of " + slices + " slices and " + archives + " archives");
            }
        }
    }

    /**
     * Makes loops of a detector alone.
     *
     * @param side rows and columns of a loop
     * @param frames length of a loop
     */
    public LoopMaker(int side, int frames) {
        this(side, frames, Shares.NONE);
    }

    /** @param shares of loops that are no detector's */
    public LoopMaker(int side, int frames, Shares shares) {
        this.side = side;
        this.frames = frames;
        this.shares = shares;
    }

    /** Simulates a loop with truth and writes it. */
    public void simulate(long seed, Path file) throws IOException, CancelledException {
        if (TrainingSlices.isChosen(seed, shares.slices)) {
            TrainingSlices stack = TrainingSlices.of(new FrameSize(side, side), frames, seed);
            FrameSource noisySlices = new FrameList(stack.noisy());
            write(noisySlices, stack.clean(), NoiseEstimator.estimate(noisySlices), file);
            return;
        }
        Random random = new Random(seed);
        boolean archived = TrainingArchive.isChosen(seed, shares.archives);
        ImagingChain chain = archived ? TrainingArchive.chain(seed) : SceneCatalog.trainingChain(seed);
        SceneFormat format = new SceneFormat(
                new FrameSize(side, side),
                frames,
                RATES[random.nextInt(RATES.length)],
                0.18 + 0.22 * random.nextDouble());
        SimulatedLoop loop = new SimulatedLoop(SceneCatalog.training(format, seed), chain, seed + 1);
        SimulatedLoop other = random.nextDouble() < CUT
                ? new SimulatedLoop(SceneCatalog.training(format, seed + 500_000_000L), chain, seed + 2)
                : loop;
        int cut = 2 + random.nextInt(Math.max(1, frames - 3));
        List<Frame> noisy = new ArrayList<>();
        List<Frame> clean = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            Exposure exposure = (i < cut ? loop : other).exposure(i);
            noisy.add(exposure.noisy());
            clean.add(exposure.clean());
        }
        if (archived) {
            archive(TrainingArchive.of(noisy, clean, chain, seed), seed, file);
            return;
        }
        FrameSource frameSource = new FrameList(noisy);
        NoiseModel noise =
                random.nextInt(3) == 0 ? NoiseEstimator.estimate(frameSource) : nearly(trueNoise(loop, clean), random);
        write(frameSource, clean, noise, file);
    }

    /** The noise of an archived loop is never known but from the loop itself. */
    private void archive(TrainingArchive loop, long seed, Path file) throws IOException, CancelledException {
        FrameSource noisy = new FrameList(loop.noisy());
        NoiseModel noise = NoiseEstimator.estimate(noisy);
        if (loop.isUsable(noise)) {
            write(noisy, loop.clean(), noise, file);
        } else {
            new LoopMaker(side, frames).simulate(seed, file);
        }
    }

    /**
     * Simulates a noisy loop, denoises it by the classical pipeline, adds fresh noise to the result, and writes both: no
     * clean frame, not even a simulated one, is looked at.
     *
     * <p>The loop has 60 to 600 quanta a pixel, the noise that is added is that of 1 to 1/12 of the loop's dose.
     */
    public void renoise(long seed, Path file) throws IOException, CancelledException {
        Random random = new Random(seed);
        ImagingChain chain = SceneCatalog.trainingChain(seed).withQuanta(60 * Math.pow(10, random.nextDouble()));
        SceneFormat format = new SceneFormat(
                new FrameSize(side, side),
                frames,
                RATES[random.nextInt(RATES.length)],
                0.18 + 0.22 * random.nextDouble());
        SimulatedLoop loop = new SimulatedLoop(SceneCatalog.training(format, seed), chain, seed + 1);
        List<Frame> noisy = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            noisy.add(loop.exposure(i).noisy());
        }
        renoise(new FrameList(noisy), random, file);
    }

    /** Denoises a noisy loop by the classical pipeline, adds fresh noise to the result, and writes both. */
    static void renoise(FrameSource loop, Random random, Path file) throws IOException, CancelledException {
        List<Frame> denoised = new ArrayList<>();
        ClassicalDenoiser classical = new ClassicalDenoiser();
        NoiseModel noise = classical
                .denoise(
                        loop,
                        each -> denoised.add(CrossFusion.mix(each, classical.defaultSettings())),
                        ProgressMonitor.NONE)
                .noise();
        NoiseModel added = noise.curve().isPresent() ? noise : scaled(noise, Math.pow(12, random.nextDouble()));
        write(new FrameList(RenoisedLoop.of(denoised, added, random)), denoised, added, file);
    }

    /** Prepares a recorded loop without truth; of a long one, the first {@link #LONGEST} frames. */
    static void prepare(FrameSource loop, Path file) throws IOException, CancelledException {
        prepare(loop, file, ProgressMonitor.NONE);
    }

    static void prepare(FrameSource loop, Path file, ProgressMonitor progress) throws IOException, CancelledException {
        NoiseModel noise = NoiseEstimator.estimate(loop);
        if (loop.frameCount() <= LONGEST) {
            write(loop, List.of(), noise, file, progress);
            return;
        }
        List<Frame> first = new ArrayList<>();
        for (int i = 0; i < LONGEST; i++) {
            first.add(loop.frame(i));
        }
        write(new FrameList(first), List.of(), noise, file, progress);
    }

    /** The noise of the chain; the correlation is that at the loop's mean level, where electronics dilute the quanta. */
    private static NoiseModel trueNoise(SimulatedLoop loop, List<Frame> clean) {
        NoiseModel model = loop.trueNoise();
        double electronic = square(loop.chain().detector().electronicNoiseQuanta()
                * loop.chain().storage().valuesPerQuantum());
        double share = 1 - electronic / model.variance(mean(clean.get(0)));
        int radius = NoiseCorrelation.RADIUS;
        int width = 2 * radius + 1;
        double[] rho = new double[width * width];
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                boolean origin = dx == 0 && dy == 0;
                rho[(dy + radius) * width + dx + radius] = origin ? 1 : share * loop.quantumCorrelation(dy, dx);
            }
        }
        return new NoiseModel(
                model.gain(), model.offset(), NoiseCorrelation.of(rho), model.temporalCorrelation(), model.curve());
    }

    /** An estimate is never exact, so the network is not to count on it. */
    private static NoiseModel nearly(NoiseModel model, Random random) {
        return scaled(model, Math.exp(0.05 * random.nextGaussian()));
    }

    private static NoiseModel scaled(NoiseModel model, double factor) {
        return new NoiseModel(
                model.gain() * factor,
                model.offset() * factor,
                model.correlation(),
                model.temporalCorrelation(),
                model.curve());
    }

    /** Writes a loop with its truth or its target, stabilised by {@code noise}. */
    static void write(FrameSource noisy, List<Frame> clean, NoiseModel noise, Path file)
            throws IOException, CancelledException {
        write(noisy, clean, noise, file, ProgressMonitor.NONE);
    }

    private static void write(
            FrameSource noisy, List<Frame> clean, NoiseModel noise, Path file, ProgressMonitor progress)
            throws IOException, CancelledException {
        VarianceStabilizer stabilizer = VarianceStabilizer.of(noise);
        boolean hasTruth = !clean.isEmpty();
        float middle = stabilizer.forward((float) mean(noisy.frame(0)));
        LoopPlanes.Writer writer = new LoopPlanes.Writer(
                new LoopPlanes.Header(
                        noisy.frameCount(), noisy.size().rows(), noisy.size().columns(), hasTruth, middle),
                noise.correlation());
        new TemporalPredictor(noisy, stabilizer, noise)
                .run(
                        each -> {
                            int index = each.index();
                            writer.put(Kind.NOISY, index, each.stabilized(0));
                            writer.put(Kind.FORWARD, index, each.forward().values());
                            writer.put(
                                    Kind.FORWARD_VARIANCE, index, each.forward().variance());
                            writer.put(Kind.BACKWARD, index, each.backward().values());
                            writer.put(
                                    Kind.BACKWARD_VARIANCE,
                                    index,
                                    each.backward().variance());
                            if (hasTruth) {
                                writer.put(Kind.TRUTH, index, stabilized(clean.get(index), stabilizer));
                            }
                        },
                        progress);
        writer.write(file);
    }

    /** The stabilised values whose unbiased inverse is the truth: the mean of stabilised readings, not their V(mean). */
    private static float[] stabilized(Frame clean, VarianceStabilizer stabilizer) {
        float[] values = clean.toArray();
        for (int i = 0; i < values.length; i++) {
            float v = stabilizer.forward(values[i]);
            for (int k = 0; k < 2; k++) {
                v += (values[i] - stabilizer.inverse(v)) / Math.max(1e-3f, stabilizer.storedPerUnit(v));
            }
            values[i] = v;
        }
        return values;
    }

    private static double mean(Frame frame) {
        double sum = 0;
        for (int i = 0; i < frame.size().pixelCount(); i++) {
            sum += frame.value(i);
        }
        return sum / frame.size().pixelCount();
    }

    private static double square(double value) {
        return value * value;
    }
}
