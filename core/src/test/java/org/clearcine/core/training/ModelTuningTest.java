package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.Weights;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTuningTest {

    @TempDir
    Path folder;

    private static FrameSource loop(long seed) {
        SceneFormat format = new SceneFormat(new FrameSize(96, 96), 5, 15, 0.3);
        return new SimulatedLoop(SceneCatalog.scene("spine", format, seed), ImagingChain.flatPanel(60), seed).noisy();
    }

    @Test
    void makesVerifiedWeightsThatNameTheirParentAndJudgesThem() throws Exception {
        Weights parent = ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID);
        ModelTuning.Outcome outcome = ModelTuning.tune(
                List.of(loop(1), loop(2)),
                parent,
                new ModelTuning.Request("room", 0.001, 3, folder),
                ProgressMonitor.NONE);
        Weights tuned = Weights.verified(outcome.manifest(), outcome.weights());
        assertEquals("base", tuned.manifest().parent());
        assertEquals("room", tuned.manifest().id());
        assertEquals(outcome.lossAfter() < outcome.lossBefore(), outcome.isBetter());
        assertTrue(
                Math.abs(outcome.lossAfter() / outcome.lossBefore() - 1) < 0.5,
                outcome.lossBefore() + " to " + outcome.lossAfter());
    }

    @Test
    void refusesToTrainOnNothing() throws Exception {
        Weights parent = ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID);
        ModelTuning.Request request = new ModelTuning.Request("room", 1, 3, folder);
        assertThrows(IOException.class, () -> ModelTuning.tune(List.of(), parent, request, ProgressMonitor.NONE));
    }
}
