package org.clearcine.core.bench;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/** Small loops of kinds of scene that no variant is trained on, at two doses: 10 frames of 160x160, frames 3 to 7 scored. */
final class LadderLoops {

    private static final FrameSize SIZE = new FrameSize(160, 160);
    private static final int FRAME_COUNT = 10;
    private static final int FIRST_SCORED = 3;
    private static final int END_SCORED = 8;
    private static final double RATE = 15;
    private static final double PITCH = 0.3;
    private static final long SEED = 5_301_977;
    private static final int[] QUANTA = {100, 30};
    private static final int TIMED_FRAMES = 5;

    private LadderLoops() {}

    /** Validation and held-out kinds of scene at both doses; always the same. */
    static List<BenchLoop> all() {
        List<String> names = new ArrayList<>(SceneCatalog.validationNames());
        names.addAll(SceneCatalog.heldOutNames());
        List<BenchLoop> loops = new ArrayList<>();
        for (String name : names) {
            for (int quanta : QUANTA) {
                SceneFormat format = new SceneFormat(SIZE, FRAME_COUNT, RATE, PITCH);
                loops.add(new BenchLoop(name, "Q" + quanta, false, () -> simulate(name, format, quanta)));
            }
        }
        return loops;
    }

    /** A short loop of 512x512, on which use is timed. */
    static BenchLoop timed() {
        SceneFormat format = SceneFormat.standard(TIMED_FRAMES);
        return new BenchLoop("leg", "Q100", false, () -> simulate("leg", format, 100));
    }

    private static TruthLoop simulate(String name, SceneFormat format, int quanta) {
        Scene scene = SceneCatalog.scene(name, format, SEED);
        SimulatedLoop loop = new SimulatedLoop(scene, ImagingChain.flatPanel(quanta), SEED + quanta);
        int end = Math.min(END_SCORED, format.frameCount());
        return new TruthLoop(loop.noisy(), loop.clean(), SimulatedTruth.of(loop.truth(), FIRST_SCORED, end));
    }
}
