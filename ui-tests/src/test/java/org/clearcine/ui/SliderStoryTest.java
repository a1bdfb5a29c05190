package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I drag the sliders and the picture follows, without waiting for the pipeline. */
class SliderStoryTest extends WorkstationStory {

    @BeforeEach
    void aLoopIsDenoised() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
    }

    @Test
    void strengthZeroShowsTheRawFrameBitForBit() {
        int[] full = processedPixels();
        assertFalse(Arrays.equals(rawPixels(), full));
        drag("#strength", 0.5);
        int[] half = processedPixels();
        assertFalse(Arrays.equals(full, half));
        screenshot("strength-half");
        drag("#strength", 0);
        assertEquals(0, onScreen(() -> currentLoop().settingsProperty().get().strength()));
        assertArrayEquals(rawPixels(), processedPixels());
        assertEquals(
                "shows raw, strength 0 %",
                lookup(".processed-pane .pane-detail").queryAs(Label.class).getText());
        screenshot("strength-zero");
        for (int i = 0;
                i < 5 && onScreen(() -> currentLoop().settingsProperty().get().strength()) != 1;
                i++) {
            // On a busy machine two clicks may lie too far apart to be one double click.
            doubleClickOn("#strength");
            settle();
        }
        assertArrayEquals(full, processedPixels(), "a double click brings the default back");
    }

    @Test
    void everySliderChangesThePictureAndNoneRunsThePipelineAgain() {
        clickOn("#fine-controls");
        for (String slider : new String[] {"#temporal", "#spatial", "#protection"}) {
            int[] before = processedPixels();
            drag(slider, 0.1);
            assertFalse(Arrays.equals(before, processedPixels()), slider + " does nothing");
            assertTrue(onScreen(() ->
                    workstation.models().denoising().runningProperty().get().isEmpty()));
        }
        assertTrue(viewer().latencyMillis() < 1_000, "the last picture took " + viewer().latencyMillis() + " ms");
    }

    @Test
    void aValueCanBeTyped() {
        doubleClickOn("#strength-field").write("35").type(KeyCode.ENTER);
        settle();
        assertEquals(0.35, onScreen(() -> currentLoop().settingsProperty().get().strength()));
        assertEquals(35, lookup("#strength").queryAs(Slider.class).getValue(), 1e-9);
    }

    /** Drags the thumb to a share of the slider's length. */
    private void drag(String slider, double share) {
        Node thumb = lookup(slider + " .thumb").query();
        Bounds track = onScreen(() -> {
            Node line = lookup(slider + " .track").query();
            return line.localToScreen(line.getBoundsInLocal());
        });
        double y = (track.getMinY() + track.getMaxY()) / 2;
        double over = 20;
        double x = track.getMinX() + share * track.getWidth();
        drag(thumb, MouseButton.PRIMARY).dropTo(share == 0 ? x - over : x, y);
        settle();
    }
}
