package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.clearcine.app.viewer.CineModel;
import org.clearcine.app.viewer.FrameRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** My hands stay on the keyboard. */
class KeyboardStoryTest extends WorkstationStory {

    @BeforeEach
    void aLoopIsDenoised() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
    }

    private CineModel cine() {
        return workstation.models().viewer().cine();
    }

    private int index() {
        return onScreen(() -> cine().indexProperty().get());
    }

    @Test
    void framesGoWhereTheKeysSay() {
        type(KeyCode.RIGHT).type(KeyCode.DOWN);
        assertEquals(2, index());
        type(KeyCode.LEFT);
        assertEquals(1, index());
        type(KeyCode.END);
        assertEquals(SmallLoop.FRAMES - 1, index());
        type(KeyCode.HOME);
        assertEquals(0, index());
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(10, index());
    }

    @Test
    void spaceAndCPlayAndPause() {
        type(KeyCode.SPACE);
        waitUntil("it plays", () -> viewer().rate().shownCount() > 5);
        type(KeyCode.C);
        assertFalse(onScreen(() -> cine().playingProperty().get()));
    }

    @Test
    void jAndLChangeTheSpeedAndIAndOTheRange() {
        type(KeyCode.L);
        assertEquals(1.5, onScreen(() -> cine().speedProperty().get()));
        type(KeyCode.J).type(KeyCode.J);
        assertEquals(0.75, onScreen(() -> cine().speedProperty().get()));
        type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.I);
        type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.O);
        assertEquals(new FrameRange(2, 4), onScreen(() -> cine().rangeProperty().get()));
        screenshot("range");
    }

    @Test
    void bracketsChangeTheStrengthAndBackslashShowsRawWhileHeld() {
        type(KeyCode.OPEN_BRACKET).type(KeyCode.OPEN_BRACKET);
        assertEquals(0.9, onScreen(() -> currentLoop().settingsProperty().get().strength()), 1e-9);
        settle();
        int[] denoised = processedPixels();
        press(KeyCode.BACK_SLASH);
        settle();
        assertArrayEquals(rawPixels(), processedPixels());
        screenshot("raw-held");
        release(KeyCode.BACK_SLASH);
        settle();
        assertArrayEquals(denoised, processedPixels());
        assertFalse(Arrays.equals(rawPixels(), processedPixels()));
    }

    @Test
    void theKeysAreListedOnAPageThatEscapeCloses() {
        type(KeyCode.F1);
        assertTrue(onScreen(() -> lookup("#help").<Node>query().isVisible()));
        screenshot("keys");
        type(KeyCode.ESCAPE);
        assertFalse(onScreen(() -> lookup("#help").<Node>query().isVisible()));
    }
}
