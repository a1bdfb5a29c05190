package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.network.Weights;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.clearcine.core.training.LoopPlanes.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training loops that are like those of a site, made without one clean frame of it. */
class SiteLoopsTest {

    @TempDir
    Path folder;

    private static FrameSource coarse() {
        return coarse(3);
    }

    private static FrameSource coarse(long seed) {
        SceneFormat format = new SceneFormat(new FrameSize(96, 96), 8, 15, 0.2);
        ImagingChain chain = ImagingChain.flatPanel(30).withDetector(new ImagingChain.Detector(3, 0.92, false, 0.1));
        return new SimulatedLoop(SceneCatalog.scene("leg", format, seed), chain, seed + 1).noisy();
    }

    @Test
    void simulatesScenesWhoseNoiseIsAsCoarseAsTheSites() throws Exception {
        SiteLoops loops = new SiteLoops(96, 8);
        loops.measure(coarse());
        Path file = folder.resolve("a.planes");
        loops.simulate(5, file);
        LoopPlanes made = LoopPlanes.open(file);
        assertTrue(made.header().hasTruth());
        assertEquals(0.72, made.correlation().rho(1, 0), 0.07);
        loops.simulate(5, folder.resolve("b.planes"));
        assertArrayEquals(
                Files.readAllBytes(file),
                Files.readAllBytes(folder.resolve("b.planes")),
                "the same seed makes the same");
    }

    @Test
    void refusesToSimulateForASiteThatWasNotMeasured() {
        assertThrows(IllegalStateException.class, () -> new SiteLoops(96, 8).simulate(1, folder.resolve("c.planes")));
    }

    @Test
    void tellsADetectorLikeThoseOfTheBaseFromACoarseOne() throws Exception {
        SiteLoops coarse = new SiteLoops(96, 8);
        coarse.measure(coarse(4));
        assertFalse(coarse.isLikeTheBase());
        SceneFormat format = new SceneFormat(new FrameSize(96, 96), 8, 15, 0.3);
        SiteLoops standard = new SiteLoops(96, 8);
        standard.measure(
                new SimulatedLoop(SceneCatalog.scene("leg", format, 3), ImagingChain.flatPanel(60), 4).noisy());
        assertTrue(standard.isLikeTheBase());
    }

    @Test
    void putsNoiseOfTheSitesOwnKindOnWhatTheParentMakesOfALoop() throws Exception {
        TorchRuntime.useThreads(1);
        Weights base = ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID);
        Path file = folder.resolve("r.planes");
        Path other = folder.resolve("o.planes");
        SiteLoops.renoise(coarse(), new SiteLoops.Renoising(base, 4, 7), List.of(file, other), ProgressMonitor.NONE);
        LoopPlanes made = LoopPlanes.open(file);
        PatchPlace all = new PatchPlace(0, 0, 96, 96);
        assertFalse(
                Arrays.equals(
                        made.read(Kind.NOISY, 4, all), LoopPlanes.open(other).read(Kind.NOISY, 4, all)),
                "each time other noise");
        float[] noisy = made.read(Kind.NOISY, 4, all);
        float[] target = made.read(Kind.TRUTH, 4, all);
        double squares = 0;
        double products = 0;
        for (int i = 0; i + 1 < noisy.length; i++) {
            double here = noisy[i] - target[i];
            squares += here * here;
            products += here * (noisy[i + 1] - target[i + 1]);
        }
        assertEquals(1, squares / noisy.length, 0.15, "unit noise");
        assertEquals(made.correlation().rho(1, 0), products / squares, 0.08);
    }
}
