package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.network.Weights;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.Exposure;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/**
 * Pairs of noisy and denoised or clean frames in the noise of a site, without any clean frame of that site.
 *
 * <p>Either a recorded loop is denoised by the parent network and noise of the loop's own kind is put on the result, or a scene is
 * simulated as a detector like the site's would see it, whose truth is known.
 */
public final class SiteLoops {

    /** Frames of a recorded loop that are used. */
    public static final int LONGEST = LoopMaker.LONGEST;

    private static final double[] RATES = {7.5, 10, 15, 15, 30};
    private static final double BLUR_SPREAD = 0.1;
    private static final double DOSE_SPREAD = 0.25;
    private static final double MOST_BLUR = 19;
    private static final double MOST_ELECTRONICS = 60;
    static final ModelManifest.NoiseRange ANY_NOISE =
            new ModelManifest.NoiseRange(0, Double.MAX_VALUE, Double.MAX_VALUE);
    private static final long SEEDS_APART = 10_000_019;
    private static final long NOISES_APART = 7_919;

    /** In square pixels: what {@link LoopMaker} draws, from 0.25 square millimetres at 0.4 mm to 0.8 at 0.18 mm. */
    private static final double LEAST_TRAINED_BLUR = 1.5;

    private static final double MOST_TRAINED_BLUR = 25;

    /**
     * How recorded loops are made into pairs.
     *
     * @param parent what is to be adapted; it is used whatever the noise, since its faults are in input and target alike
     * @param turns over how many turns of the loop its results are averaged ({@link TurnedMean}), from 1 to 4
     * @param seed of the noise
     */
    public record Renoising(Weights parent, int turns, long seed) {}

    private final List<SiteNoise.Measured> measured = new ArrayList<>();
    private final int side;
    private final int frames;
    private Optional<SiteNoise> known = Optional.empty();

    /**
     * @param side rows and columns of simulated loops
     * @param frames length of simulated loops
     */
    public SiteLoops(int side, int frames) {
        this.side = side;
        this.frames = frames;
    }

    /** Takes the noise of a recorded loop into account. */
    public void measure(FrameSource loop) throws IOException {
        measured.add(new SiteNoise.Measured(NoiseEstimator.estimate(loop), mean(loop.frame(0))));
        known = Optional.empty();
    }

    /**
     * Whether the site's detector spreads quanta as those do that the base was trained for, so that what the base makes of its loops
     * is worth learning from.
     *
     * @throws IllegalStateException if no loop of the site was measured
     */
    public boolean isLikeTheBase() {
        double blur = site().blurSquarePixels();
        return blur > LEAST_TRAINED_BLUR && blur < MOST_TRAINED_BLUR;
    }

    /**
     * Denoises a recorded loop, adds fresh noise of its own kind to the result, and writes both; into each file with other noise, so
     * that a few loops can be looked at many times without their noise being learned by heart.
     *
     * @param loop of a long one, the first {@link #LONGEST} frames are used
     */
    public static void renoise(FrameSource loop, Renoising how, List<Path> files, ProgressMonitor progress)
            throws IOException, CancelledException {
        Denoiser network = new NetworkDenoiser(how.parent.trustedIn(ANY_NOISE), new ClassicalDenoiser());
        List<Frame> first = new ArrayList<>();
        for (int i = 0; i < Math.min(LONGEST, loop.frameCount()); i++) {
            first.add(loop.frame(i));
        }
        TurnedMean mean = TurnedMean.of(network, new FrameList(first), how.turns, progress);
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            List<Frame> noisy = RenoisedLoop.of(mean.frames(), mean.noise(), new Random(how.seed + NOISES_APART * i));
            LoopMaker.write(new FrameList(noisy), mean.frames(), mean.noise(), files.get(i));
        }
    }

    /**
     * Simulates a scene as the site's detector would see it, at a dose like that of one of its loops, and writes it with its truth.
     *
     * @throws IllegalStateException if no loop of the site was measured
     */
    public void simulate(long seed, Path file) throws IOException, CancelledException {
        Random random = new Random(seed * SEEDS_APART);
        double pitch = 0.18 + 0.22 * random.nextDouble();
        SceneFormat format =
                new SceneFormat(new FrameSize(side, side), frames, RATES[random.nextInt(RATES.length)], pitch);
        Scene scene = SceneCatalog.training(format, seed);
        SimulatedLoop loop = new SimulatedLoop(scene, chain(scene, random), seed + 1);
        List<Frame> noisy = new ArrayList<>();
        List<Frame> clean = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            Exposure exposure = loop.exposure(i);
            noisy.add(exposure.noisy());
            clean.add(exposure.clean());
        }
        FrameSource source = new FrameList(noisy);
        LoopMaker.write(source, clean, NoiseEstimator.estimate(source), file);
    }

    private SiteNoise site() {
        if (measured.isEmpty()) {
            throw new IllegalStateException("no loop of the site was measured");
        }
        SiteNoise site = known.orElseGet(() -> SiteNoise.of(measured));
        known = Optional.of(site);
        return site;
    }

    /** Spread and dose of the site, each a little off, since they are estimates. */
    private ImagingChain chain(Scene scene, Random random) {
        SiteNoise site = site();
        double pitch = scene.format().pixelPitchMillimetres();
        double blur = site.blurSquarePixels() * Math.exp(BLUR_SPREAD * random.nextGaussian()) * pitch * pitch;
        SiteNoise.Level level = site.levels().get(random.nextInt(site.levels().size()));
        double signalToNoise = level.signalToNoise() * Math.exp(DOSE_SPREAD * random.nextGaussian());
        ImagingChain some = ImagingChain.flatPanel(100)
                .withDetector(new ImagingChain.Detector(Math.min(MOST_BLUR, blur), 0.93, random.nextBoolean(), 0))
                .withScatter(new ImagingChain.Scatter(0.1 + 0.5 * random.nextDouble(), 30 + 30 * random.nextDouble()));
        return dosed(scene, some, new SiteNoise.Level(level.quantumShare(), signalToNoise));
    }

    /** The dose and the electronics at which the mean of the scene's first frame has the level's noise. */
    private static ImagingChain dosed(Scene scene, ImagingChain chain, SiteNoise.Level level) {
        double perQuantum = chain.storage().valuesPerQuantum();
        double mean = mean(new SimulatedLoop(scene, chain, 1).exposure(0).clean())
                - chain.storage().pedestal();
        double variancePerQuantum =
                chain.noise(scene.format().pixelPitchMillimetres()).gain() / perQuantum;
        double meanQuanta = level.signalToNoise() * level.signalToNoise() * variancePerQuantum / level.quantumShare();
        double electronic = Math.sqrt((1 / level.quantumShare() - 1) * variancePerQuantum * meanQuanta);
        ImagingChain.Detector detector = chain.detector();
        return chain.withQuanta(Math.max(1, chain.quanta() * meanQuanta / Math.max(1e-3, mean / perQuantum)))
                .withDetector(new ImagingChain.Detector(
                        detector.blurSquareMillimetres(),
                        detector.swankFactor(),
                        detector.lag(),
                        Math.min(MOST_ELECTRONICS, electronic)));
    }

    private static double mean(Frame frame) {
        double sum = 0;
        for (int i = 0; i < frame.size().pixelCount(); i++) {
            sum += frame.value(i);
        }
        return sum / frame.size().pixelCount();
    }
}
