package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;

/** The built-in study: a left coronary run at low fluoroscopy dose, 64 frames of 512 x 512 at 15 frames a second, 12 bits. */
public final class DemoStudy {

    private static final int FRAMES = 64;
    private static final double QUANTA = 60;
    private static final long SEED = 20;

    private DemoStudy() {}

    /** The same loop on every machine; frames are rendered on demand. */
    public static SimulatedLoop loop() {
        Scene scene = SceneCatalog.scene("coronary", SceneFormat.standard(FRAMES), SEED);
        return new SimulatedLoop(scene, ImagingChain.flatPanel(QUANTA), SEED);
    }
}
