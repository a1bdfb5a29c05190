package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.frame.FrameTiming;
import org.junit.jupiter.api.Test;

/** I open a real coronary angiogram, let it be denoised, and change my mind. */
class CancelStoryTest extends WorkstationStory {

    @Test
    void aRunShowsItsProgressAndStopsWithinASecond() {
        Path angiogram = shared("cine/coronary-96f-jpeg-baseline.dcm");
        assumeTrue(Files.exists(angiogram), "the shared angiogram is not here");
        picker.willOpen(angiogram);
        clickOn("#open");
        waitUntil("a picture is shown", () -> viewer().shownIndex().isPresent());
        OpenLoop loop = currentLoop();
        assertEquals(96, loop.frames().frameCount());
        assertEquals(1000.0 / 33, loop.cine().timing().framesPerSecond(), 0.01, "its Frame Time is 33 ms");
        assertTrue(loop.cine().timing().origin() != FrameTiming.Origin.ASSUMED);
        waitUntil("some frames are done", () -> loop.doneFramesProperty().get() > 5);
        assertTrue(lookup("#denoise-progress").queryAs(ProgressBar.class).getProgress() > 0);
        screenshot("denoising-runs");
        long asked = System.nanoTime();
        clickOn("#denoise");
        waitUntil(
                "the run has ended",
                () -> workstation.models().denoising().runningProperty().get().isEmpty());
        double seconds = (System.nanoTime() - asked) / 1e9;
        assertTrue(seconds < 1.5, "a click and the answer took " + seconds + " s");
        int done = onScreen(() -> loop.doneFramesProperty().get());
        assertTrue(done < 96, done + " frames were done");
        clickOn("#last");
        settle();
        assertEquals(
                "Not yet processed: this frame is raw",
                lookup(".processed-pane .pane-notice").queryAs(Label.class).getText());
        screenshot("denoising-stopped");
    }
}
