package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.clearcine.core.subtraction.MaskShift;
import org.clearcine.core.subtraction.SubtractionPlan;
import org.junit.jupiter.api.Test;

/** I subtract a mask, choose another one, move it by tenths of a pixel, and get the plain loop back. */
class SubtractionStoryTest extends WorkstationStory {

    @Test
    void aMaskIsSubtractedChosenAnewAndMoved() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        int[] plainRaw = rawPixels();
        int[] plainProcessed = processedPixels();
        type(KeyCode.N);
        settle();
        assertEquals(1, Arrays.stream(middle(rawPixels())).distinct().count(), "the mask less itself is one grey");
        for (int i = 0; i < 6; i++) {
            type(KeyCode.RIGHT);
        }
        settle();
        assertTrue(Arrays.stream(middle(rawPixels())).distinct().count() > 20, "something is left of another frame");
        press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        settle();
        assertEquals(List.of(6), plan().rules().get(0).maskIndices());
        assertEquals(1, Arrays.stream(middle(rawPixels())).distinct().count(), "remasked with the frame itself");
        press(KeyCode.ALT);
        for (int i = 0; i < 3; i++) {
            type(KeyCode.RIGHT);
        }
        type(KeyCode.UP).release(KeyCode.ALT);
        settle();
        assertEquals(new MaskShift(-0.1, 0.3), plan().shift());
        assertFalse(Arrays.stream(middle(rawPixels())).distinct().count() == 1, "a moved mask leaves edges");
        String words =
                onScreen(() -> lookup("#subtraction-words").queryAs(Label.class).getText());
        assertTrue(words.contains("mask frame 7") && words.contains("0.3 px right, 0.1 px up"), words);
        clickOn("#subtraction-reset");
        type(KeyCode.END);
        settle();
        screenshot("subtracted");
        type(KeyCode.N).type(KeyCode.HOME);
        settle();
        assertArrayEquals(plainRaw, rawPixels(), "the plain loop and its window are back");
        assertArrayEquals(plainProcessed, processedPixels());
    }

    private SubtractionPlan plan() {
        return onScreen(() -> {
            Optional<SubtractionPlan> plan =
                    session().current().orElseThrow().subtractionProperty().get();
            return plan.orElseThrow();
        });
    }

    /** Pixels in the middle of the pane, where the frame is. */
    private static int[] middle(int[] pixels) {
        return Arrays.copyOfRange(pixels, pixels.length / 2 - 100, pixels.length / 2 + 100);
    }
}
