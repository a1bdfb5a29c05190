package org.clearcine.core.tuning.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.bench.SimulatedTruth;
import org.clearcine.core.bench.TruthLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.TrainingRange;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.Exposure;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/** Scenes whose truth is known, seen through a detector like the site's and through the standard one; always the same. */
final class TruthSet {

    private static final long SEED = 91_000_011;
    private static final double PITCH_MILLIMETRES = 0.3;
    private static final double FRAMES_PER_SECOND = 15;
    private static final double STANDARD_QUANTA = 100;
    private static final double[] BLURS = {0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.1, 1.5, 2.2, 3.2, 4.6, 6.7, 10};

    private TruthSet() {}

    static List<TruthLoop> of(GateScope scope, ProgressMonitor progress) throws CancelledException {
        List<TruthLoop> loops = new ArrayList<>();
        int all = scope.scenes().size() + scope.standardScenes().size();
        ImagingChain site = chain(scope);
        for (String scene : scope.scenes()) {
            loops.add(loop(scene, scope, site, progress));
            progress.progress("Simulating scenes with truth", loops.size(), all);
        }
        for (String scene : scope.standardScenes()) {
            loops.add(loop(scene, scope, ImagingChain.flatPanel(STANDARD_QUANTA), progress));
            progress.progress("Simulating scenes with truth", loops.size(), all);
        }
        return loops;
    }

    /** The chain whose noise is as coarse as the site's. */
    private static ImagingChain chain(GateScope scope) {
        ImagingChain standard = ImagingChain.flatPanel(scope.quanta());
        ImagingChain best = standard;
        double smallest = Double.POSITIVE_INFINITY;
        Scene scene = scene("hand", new GateScope(64, 8, List.of("hand"), List.of(), scope.quanta(), 0));
        for (double blur : BLURS) {
            ImagingChain chain = standard.withDetector(new ImagingChain.Detector(
                    blur,
                    standard.detector().swankFactor(),
                    false,
                    standard.detector().electronicNoiseQuanta()));
            double correlation = new SimulatedLoop(scene, chain, SEED).quantumCorrelation(0, 1);
            if (Math.abs(correlation - scope.correlation()) < smallest) {
                smallest = Math.abs(correlation - scope.correlation());
                best = chain;
            }
        }
        return best.withQuanta(best.quanta() * scope.quanta() / apparentQuanta(new SimulatedLoop(scene, best, SEED)));
    }

    /** As the noise tells them: blur makes noise weaker, so that there seem to be more. */
    private static double apparentQuanta(SimulatedLoop loop) {
        try {
            double level = TrainingRange.level(loop.noisy().frame(0), NoiseEstimator.estimate(loop.noisy()));
            return Math.max(0.1, level * level / 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scene scene(String name, GateScope scope) {
        SceneFormat format = new SceneFormat(
                new FrameSize(scope.side(), scope.side()), scope.frames(), FRAMES_PER_SECOND, PITCH_MILLIMETRES);
        return SceneCatalog.scene(name, format, SEED);
    }

    private static TruthLoop loop(String name, GateScope scope, ImagingChain chain, ProgressMonitor progress)
            throws CancelledException {
        SimulatedLoop loop = new SimulatedLoop(scene(name, scope), chain, SEED + 1);
        List<Frame> noisy = new ArrayList<>();
        List<Frame> clean = new ArrayList<>();
        for (int i = 0; i < scope.frames(); i++) {
            progress.checkCancelled();
            Exposure exposure = loop.exposure(i);
            noisy.add(exposure.noisy());
            clean.add(exposure.clean());
        }
        return new TruthLoop(
                new FrameList(noisy),
                new FrameList(clean),
                SimulatedTruth.of(loop.truth(), GateScope.SETTLING, scope.frames()));
    }
}
