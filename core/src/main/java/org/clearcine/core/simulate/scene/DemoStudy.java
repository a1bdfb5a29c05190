package org.clearcine.core.simulate.scene;

import java.util.Optional;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;

/** The built-in study: a left coronary run at low fluoroscopy dose, 64 frames of 512 x 512 at 15 frames a second, 12 bits. */
public final class DemoStudy {

    private static final int FRAMES = 64;
    private static final double QUANTA = 60;
    private static final long SEED = 15;

    private DemoStudy() {}

    /** The same loop on every machine; frames are rendered on demand. */
    public static SimulatedLoop loop() {
        return new SimulatedLoop(scene(SEED), ImagingChain.flatPanel(QUANTA), SEED);
    }

    /** The scene with contrast that comes in half a second and is washed out towards the end. */
    static Scene scene(long seed) {
        SceneFormat format = new SceneFormat(new FrameSize(512, 512), FRAMES, 15, 0.24);
        Bolus injection = new Bolus(0.4, 2.2, 190, 0.3);
        CoronaryScene coronary =
                new CoronaryScene(format, CoronaryScene.Procedure.ANGIOGRAM, seed, Optional.of(injection));
        return new PaintedScene("coronary", format, coronary);
    }
}
