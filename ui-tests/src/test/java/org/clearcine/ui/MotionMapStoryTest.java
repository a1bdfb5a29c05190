package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;

/** I ask where the denoiser sees motion. */
class MotionMapStoryTest extends WorkstationStory {

    @Test
    void theMotionMapLiesOverTheProcessedPaneWithItsColourBar() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        clickOn("#next").clickOn("#next").clickOn("#next");
        settle();
        int[] without = processedPixels();
        int[] raw = rawPixels();
        assertFalse(isVisible("#motion-legend"), "it is never on by itself");
        type(KeyCode.M);
        settle();
        assertTrue(isVisible("#motion-legend"));
        assertTrue(colouredShare(processedPixels()) > 0.002, "something moves");
        assertArrayEquals(raw, rawPixels(), "the raw pane stays raw");
        moveTo("#processed-canvas");
        waitUntil("the probe tells M", () -> probe().contains("M 0.") || probe().contains("M 1."));
        assertTrue(probe().contains("temporal weight"), probe());
        screenshot("motion-map");
        clickOn("#motion-map");
        settle();
        assertTrue(Arrays.equals(without, processedPixels()));
    }

    private String probe() {
        return lookup("#status").queryAs(StatusBar.class).getText();
    }

    private boolean isVisible(String node) {
        return onScreen(() -> lookup(node).<Node>query().isVisible());
    }

    private static double colouredShare(int[] pixels) {
        return (double) Arrays.stream(pixels)
                        .filter(pixel -> Math.abs((pixel >> 16 & 0xFF) - (pixel & 0xFF)) > 12)
                        .count()
                / pixels.length;
    }
}
