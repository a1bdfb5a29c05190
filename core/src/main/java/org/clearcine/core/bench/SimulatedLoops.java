package org.clearcine.core.bench;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/** Our own held-out scenes at several doses: 24 frames of 512x512, of which frames 10 to 19 are scored. */
public final class SimulatedLoops {

    private static final int FRAME_COUNT = 24;
    private static final int FIRST_SCORED = 10;
    private static final int END_SCORED = 20;
    private static final long SEED = 7_202_601;
    private static final int[] QUANTA = {100, 30};

    private SimulatedLoops() {}

    /** Every held-out kind of scene at every dose; always the same. */
    public static List<BenchLoop> heldOut() {
        return of(SceneCatalog.heldOutNames());
    }

    /** Scenes of the named kinds at every dose. */
    static List<BenchLoop> of(List<String> names) {
        List<BenchLoop> loops = new ArrayList<>();
        for (String name : names) {
            for (int quanta : QUANTA) {
                loops.add(new BenchLoop(name, "Q" + quanta, false, () -> simulate(name, quanta)));
            }
        }
        return loops;
    }

    private static TruthLoop simulate(String name, int quanta) {
        Scene scene = SceneCatalog.scene(name, SceneFormat.standard(FRAME_COUNT), SEED);
        SimulatedLoop loop = new SimulatedLoop(scene, ImagingChain.flatPanel(quanta), SEED + quanta);
        return new TruthLoop(loop.noisy(), loop.clean(), SimulatedTruth.of(loop.truth(), FIRST_SCORED, END_SCORED));
    }
}
