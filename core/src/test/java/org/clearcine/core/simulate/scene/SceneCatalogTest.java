package org.clearcine.core.simulate.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneCatalogTest {

    private static final SceneFormat SMALL = new SceneFormat(new FrameSize(64, 90), 12, 15, 0.4);

    static List<String> names() {
        return SceneCatalog.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySceneIsAPureFunctionOfSeedAndIndex(String name) {
        Scene scene = SceneCatalog.scene(name, SMALL, 5);
        float[] seventh = scene.transmission(7);
        scene.transmission(2);

        assertArrayEquals(seventh, scene.transmission(7));
        assertArrayEquals(seventh, SceneCatalog.scene(name, SMALL, 5).transmission(7));
        assertFalse(Arrays.equals(seventh, SceneCatalog.scene(name, SMALL, 6).transmission(7)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySceneLetsThroughNoMoreThanTheBeam(String name) {
        for (int seed = 0; seed < 4; seed++) {
            Scene scene = SceneCatalog.scene(name, SMALL, seed);
            for (float value : scene.transmission(11)) {
                assertTrue(value > 0 && value <= 1, name + " lets through " + value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySceneTellsTheSameWiresInEveryFrame(String name) {
        Scene scene = SceneCatalog.scene(name, SMALL, 2);

        int wires = scene.truth(0).wires().size();
        for (int index = 1; index < SMALL.frameCount(); index++) {
            assertEquals(wires, scene.truth(index).wires().size());
        }
    }

    @Test
    void trainsOnNoKindThatItReportsOn() {
        Set<String> all = new HashSet<>(SceneCatalog.names());

        assertEquals(SceneCatalog.names().size(), all.size(), "each kind belongs to one set");
        for (int seed = 0; seed < 60; seed++) {
            for (String part : SceneCatalog.training(SMALL, seed).name().split("\\+")) {
                assertTrue(SceneCatalog.trainingNames().contains(part), part);
            }
            assertTrue(SceneCatalog.validationNames()
                    .contains(SceneCatalog.validation(SMALL, seed).name()));
            assertTrue(SceneCatalog.heldOutNames()
                    .contains(SceneCatalog.heldOut(SMALL, seed).name()));
        }
    }

    @Test
    void refusesANameItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> SceneCatalog.scene("elbow", SMALL, 1));
    }

    @Test
    void theDemonstrationIsAnAngiogramOfSixtyFourFrames() {
        SimulatedLoop loop = DemoStudy.loop();

        assertEquals(new FrameSize(512, 512), loop.noisy().size());
        assertEquals(64, loop.noisy().frameCount());
        assertEquals(12, loop.noisyLoop().pixelFormat().bitsStored());
        assertEquals(15, loop.noisyLoop().timing().framesPerSecond(), 1e-9);
        assertEquals(loop.exposure(3), DemoStudy.loop().exposure(3));
    }
}
