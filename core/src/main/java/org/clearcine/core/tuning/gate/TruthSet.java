package org.clearcine.core.tuning.gate;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.bench.SimulatedTruth;
import org.clearcine.core.bench.TruthLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
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

    /** Share of the noise that electronics may be in the scenes of the site's detector. */
    private static final double ELECTRONIC_SHARE = 0.03;

    private static final double[] BLURS = {0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.1, 1.5, 2.2, 3.2, 4.6, 6.7, 10};

    private TruthSet() {}

    static List<TruthLoop> of(GateScope scope, ProgressMonitor progress) throws CancelledException {
        List<TruthLoop> loops = new ArrayList<>();
        int all = scope.scenes().size() + scope.standardScenes().size();
        ImagingChain site = chain(scope);
        for (String name : scope.scenes()) {
            Scene scene = scene(name, scope, loops.size());
            loops.add(loop(scene, dosed(scene, site, scope.quanta()), loops.size(), progress));
            progress.progress("Simulating scenes with truth", loops.size(), all);
        }
        ImagingChain standard = ImagingChain.flatPanel(STANDARD_QUANTA);
        for (String name : scope.standardScenes()) {
            loops.add(loop(scene(name, scope, loops.size()), standard, loops.size(), progress));
            progress.progress("Simulating scenes with truth", loops.size(), all);
        }
        return loops;
    }

    /** The chain whose noise is as coarse and as strong as the site's. */
    private static ImagingChain chain(GateScope scope) {
        ImagingChain best = chain(scope, BLURS[0]);
        for (double blur : BLURS) {
            ImagingChain chain = chain(scope, blur);
            best = Math.abs(correlation(chain) - scope.correlation())
                            < Math.abs(correlation(best) - scope.correlation())
                    ? chain
                    : best;
        }
        return best;
    }

    /**
     * A chain of a blur, with so little electronic noise that the quanta decide: else it would make the noise whiter than the
     * site's, whose correlation is measured with all its electronics.
     */
    private static ImagingChain chain(GateScope scope, double blur) {
        ImagingChain standard = ImagingChain.flatPanel(scope.quanta());
        ImagingChain.Detector detector = standard.detector();
        ImagingChain quiet = standard.withDetector(new ImagingChain.Detector(blur, detector.swankFactor(), false, 0));
        double variancePerQuantum =
                quiet.noise(PITCH_MILLIMETRES).gain() / quiet.storage().valuesPerQuantum();
        double electronic = Math.sqrt(ELECTRONIC_SHARE * scope.quanta()) * variancePerQuantum;
        return quiet.withDetector(new ImagingChain.Detector(
                blur, detector.swankFactor(), false, Math.min(detector.electronicNoiseQuanta(), electronic)));
    }

    private static double correlation(ImagingChain chain) {
        return chain.noise(PITCH_MILLIMETRES).correlation().rho(1, 0);
    }

    /** The dose at which the mean of a scene's first frame has so many quanta as its noise tells them. */
    private static ImagingChain dosed(Scene scene, ImagingChain chain, double quanta) {
        Frame first = new SimulatedLoop(scene, chain, SEED).exposure(0).clean();
        double sum = 0;
        for (int i = 0; i < first.size().pixelCount(); i++) {
            sum += first.value(i) - chain.storage().pedestal();
        }
        double apparent =
                sum / first.size().pixelCount() / chain.noise(PITCH_MILLIMETRES).gain();
        return chain.withQuanta(chain.quanta() * quanta / Math.max(0.1, apparent));
    }

    /** @param index of the scene, so that no two of a kind are the same */
    private static Scene scene(String name, GateScope scope, int index) {
        SceneFormat format = new SceneFormat(
                new FrameSize(scope.side(), scope.side()), scope.frames(), FRAMES_PER_SECOND, PITCH_MILLIMETRES);
        return SceneCatalog.scene(name, format, SEED + 2L * index);
    }

    private static TruthLoop loop(Scene scene, ImagingChain chain, int index, ProgressMonitor progress)
            throws CancelledException {
        int frames = scene.format().frameCount();
        SimulatedLoop loop = new SimulatedLoop(scene, chain, SEED + 2L * index + 1);
        List<Frame> noisy = new ArrayList<>();
        List<Frame> clean = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            progress.checkCancelled();
            Exposure exposure = loop.exposure(i);
            noisy.add(exposure.noisy());
            clean.add(exposure.clean());
        }
        return new TruthLoop(
                new FrameList(noisy),
                new FrameList(clean),
                SimulatedTruth.of(loop.truth(), GateScope.SETTLING, frames));
    }
}
