package org.clearcine.app.denoising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.app.components.MemoryBudget;
import org.clearcine.app.job.InPlaceJobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.session.TestLoops;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.denoise.MethodName;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenoisingModelTest {

    /** Hands every frame on as its own estimate; fails at a frame if it is told to. */
    private static final class EchoDenoiser implements Denoiser {
        private int runs;
        private int failsAt = Integer.MAX_VALUE;

        @Override
        public String id() {
            return "echo";
        }

        @Override
        public DenoiseSettings defaultSettings() {
            return TestLoops.FULL;
        }

        @Override
        public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
                throws IOException, CancelledException {
            runs++;
            for (int i = 0; i < raw.frameCount(); i++) {
                progress.checkCancelled();
                if (i == failsAt) {
                    throw new IOException("Frame 3 cannot be decoded.");
                }
                Frame frame = raw.frame(i);
                sink.accept(new FrameComponents(i, frame, frame, frame, frame));
            }
            return new DenoiseReport(MethodName.of(id()), new NoiseModel(1, 0), List.of());
        }
    }

    @TempDir
    private Path directory;

    private final Session session = new Session();
    private final EchoDenoiser denoiser = new EchoDenoiser();

    private DenoisingModel model() {
        return new DenoisingModel(session, new InPlaceJobRunner(), denoiser, new MemoryBudget(1 << 20), directory);
    }

    private OpenLoop show(int frames) {
        OpenLoop loop = TestLoops.counting(frames);
        session.loops().add(loop);
        session.show(loop);
        return loop;
    }

    @Test
    void denoisesALoopWhenItIsLookedAtAndOnlyOnce() {
        model();
        OpenLoop first = show(4);
        OpenLoop second = show(5);
        assertTrue(DenoisingModel.isProcessed(first));
        assertTrue(DenoisingModel.isProcessed(second));
        session.show(first);
        assertEquals(2, denoiser.runs, "a loop that has been processed is not processed again");
        assertEquals(5, second.doneFramesProperty().get());
        assertTrue(second.reportProperty().get().isPresent());
    }

    @Test
    void waitsToBeToldWhenItIsNotAutomatic() {
        DenoisingModel model = model();
        model.automaticProperty().set(false);
        OpenLoop loop = show(4);
        assertFalse(DenoisingModel.isProcessed(loop));
        model.start();
        assertTrue(DenoisingModel.isProcessed(loop));
    }

    @Test
    void keepsWhatWasDoneAndSaysWhyWhenTheRunFails() {
        denoiser.failsAt = 2;
        model();
        OpenLoop loop = show(4);
        assertEquals(2, loop.componentsProperty().get().orElseThrow().doneCount());
        assertEquals(
                "Frame 3 cannot be decoded.",
                session.messageProperty().get().orElseThrow().sentence());
    }

    @Test
    void strengthStaysWithinItsLimitsAndOnWholePercents() {
        DenoisingModel model = model();
        OpenLoop loop = show(2);
        for (int i = 0; i < 30; i++) {
            model.changeStrength(-0.05);
        }
        assertEquals(0, loop.settingsProperty().get().strength());
        model.changeStrength(0.05);
        model.changeStrength(0.05);
        assertEquals(0.1, loop.settingsProperty().get().strength());
        model.resetSettings();
        assertEquals(TestLoops.FULL, loop.settingsProperty().get());
    }

    @Test
    void eachLoopRemembersItsOwnSliders() {
        DenoisingModel model = model();
        OpenLoop first = show(2);
        model.changeStrength(-0.5);
        OpenLoop second = show(3);
        assertEquals(1, second.settingsProperty().get().strength());
        assertEquals(0.5, first.settingsProperty().get().strength());
    }
}
