package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** I start ClearCine without anything and see what it does on its own study. */
class DemoStoryTest extends WorkstationStory {

    private void openTheDemo() {
        onScreen(() -> {
            workstation.openDemo();
            return true;
        });
        waitUntil("the demo is shown", () -> viewer().shownIndex().isPresent());
    }

    @Test
    void theDemoOpensPlaysAndIsDenoisedByItself() {
        openTheDemo();
        waitUntil("ten frames have been shown", () -> viewer().rate().shownCount() > 10);
        assertTrue(onScreen(
                () -> workstation.models().viewer().cine().playingProperty().get()));
        waitUntilProcessedWhilePlaying();
        screenshot("demo-plays");
        clickOn("#play");
        settle();
        assertFalse(onScreen(
                () -> workstation.models().viewer().cine().playingProperty().get()));
        assertEquals(
                "RAW", lookup(".raw-pane .pane-caption").queryAs(Label.class).getText());
        assertEquals(
                "PROCESSED - not for diagnosis",
                lookup(".processed-pane .pane-caption").queryAs(Label.class).getText());
        assertEquals(
                "classical, strength 100 %",
                lookup(".processed-pane .pane-detail").queryAs(Label.class).getText());
        assertTrue(unevenness(processedPixels()) < 0.6 * unevenness(rawPixels()), "the right pane is smoother");
        screenshot("demo-denoised");
    }

    private void waitUntilProcessedWhilePlaying() {
        waitUntil(
                "all frames are processed",
                () -> currentLoop().doneFramesProperty().get()
                        == currentLoop().frames().frameCount());
    }

    /** Mean difference of neighbours: noise, for the greater part. */
    private static double unevenness(int[] pixels) {
        double sum = 0;
        for (int i = 1; i < pixels.length; i++) {
            sum += Math.abs((pixels[i] & 0xFF) - (pixels[i - 1] & 0xFF));
        }
        return sum / pixels.length;
    }
}
