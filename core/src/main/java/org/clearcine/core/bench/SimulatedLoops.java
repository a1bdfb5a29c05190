package org.clearcine.core.bench;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;

/**
 * Our own scenes at several doses: the held-out ones, 24 frames of 512x512 of which frames 10 to 19 are scored, and those that decide
 * between weights, 14 frames of 320x320 of which 4 to 11 are.
 */
public final class SimulatedLoops {

    private static final int FRAME_COUNT = 24;
    private static final int FIRST_SCORED = 10;
    private static final int END_SCORED = 20;
    private static final long SEED = 7_202_601;
    private static final int[] QUANTA = {100, 30};

    private static final List<String> DEVELOPMENT_KINDS = List.of(
            "intervention",
            "intervention",
            "intervention",
            "wires",
            "wires",
            "wires",
            "object",
            "object",
            "spine",
            "spine",
            "coronary",
            "leg",
            "leg");
    private static final SceneFormat DEVELOPMENT_FORMAT = new SceneFormat(new FrameSize(320, 320), 14, 15, 0.3);
    private static final long DEVELOPMENT_SEED = 990_000;
    private static final long SEEDS_APART = 31;

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

    /**
     * Scenes of the kinds that are trained on and of the one that training is watched on, with seeds that no training draws: on them one
     * decides between weights, so they are no measure of quality.
     */
    public static List<BenchLoop> development() {
        List<BenchLoop> loops = new ArrayList<>();
        for (int i = 0; i < DEVELOPMENT_KINDS.size(); i++) {
            String name = DEVELOPMENT_KINDS.get(i);
            long seed = DEVELOPMENT_SEED + SEEDS_APART * i;
            for (int quanta : QUANTA) {
                loops.add(new BenchLoop(
                        name,
                        "Q" + quanta,
                        false,
                        () -> simulate(SceneCatalog.scene(name, DEVELOPMENT_FORMAT, seed), quanta, seed, 4, 12)));
            }
        }
        return loops;
    }

    private static TruthLoop simulate(String name, int quanta) {
        Scene scene = SceneCatalog.scene(name, SceneFormat.standard(FRAME_COUNT), SEED);
        return simulate(scene, quanta, SEED, FIRST_SCORED, END_SCORED);
    }

    private static TruthLoop simulate(Scene scene, int quanta, long seed, int firstScored, int endScored) {
        SimulatedLoop loop = new SimulatedLoop(scene, ImagingChain.flatPanel(quanta), seed + quanta);
        return new TruthLoop(loop.noisy(), loop.clean(), SimulatedTruth.of(loop.truth(), firstScored, endScored));
    }
}
