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
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneWords;
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

    @Test
    void whatIsDenoisedFirstIsChosenAndSaidOnThePaneAndTheOrdersDiffer() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        type(KeyCode.N).type(KeyCode.END);
        settle();
        int[] rawDifference = rawPixels();
        int[] denoisedFirst = processedPixels();
        assertTrue(detail().endsWith(", then subtracted"), detail());
        clickOn("#subtraction-subtract-first");
        waitUntil(
                "the difference is denoised",
                () -> session().current().orElseThrow().shownStore().stream()
                        .anyMatch(store -> store.doneCount() == store.frameCount()));
        waitUntil("it is shown", () -> detail().startsWith("subtracted, then "));
        settle();
        screenshot("subtracted-first");
        assertArrayEquals(rawDifference, rawPixels(), "the raw difference is the same in both orders");
        assertFalse(Arrays.equals(denoisedFirst, processedPixels()), "the orders are different pictures");
        assertFalse(Arrays.equals(rawDifference, processedPixels()), "and it is denoised");
        press(KeyCode.SHIFT).type(KeyCode.OPEN_BRACKET).release(KeyCode.SHIFT);
        for (int i = 0; i < 20; i++) {
            type(KeyCode.OPEN_BRACKET);
        }
        settle();
        assertArrayEquals(rawPixels(), processedPixels(), "at strength 0 it is the raw difference");
        press(KeyCode.SHIFT).type(KeyCode.OPEN_BRACKET).release(KeyCode.SHIFT);
        clickOn("#subtraction-subtract-first");
        settle();
        assertArrayEquals(denoisedFirst, processedPixels(), "and back");
    }

    private String detail() {
        return onScreen(() -> viewer().shownFrame()
                .getValue()
                .map(shown -> PaneWords.of(PaneKind.PROCESSED, shown.view(), shown.frame())
                        .detail())
                .orElse(""));
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
