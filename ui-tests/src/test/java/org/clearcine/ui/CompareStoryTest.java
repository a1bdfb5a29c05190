package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.control.ColorMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I hold raw and denoised against each other in every way there is, and always know which is which. */
class CompareStoryTest extends WorkstationStory {

    private static final String RAW = "RAW";
    private static final String PROCESSED = "PROCESSED - not for diagnosis";

    @BeforeEach
    void aLoopIsDenoised() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        settle();
    }

    @Test
    void wipeHasRawOnOneSideAndProcessedOnTheOther() {
        choose(CompareMode.WIPE, KeyCode.DIGIT2);
        assertEquals(Set.of(RAW, PROCESSED), captions());
        int[] middle = pixels(viewer().canvas(PaneKind.WIPE));
        screenshot("compare-wipe");
        drag("#split-handle", MouseButton.PRIMARY).moveBy(-200, 0).drop();
        settle();
        assertTrue(split() < 0.4, "the line follows the mouse to " + split());
        assertFalse(Arrays.equals(middle, pixels(viewer().canvas(PaneKind.WIPE))));
        double before = split();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        assertTrue(split() > before, "and the keys");
        type(KeyCode.S);
        settle();
        assertEquals(Set.of(RAW, PROCESSED), captions());
        assertEquals(PROCESSED, caption(".wipe-pane .pane-caption"), "the left half is processed now");
    }

    @Test
    void inAFlipTheKeyShowsRawUnderItsOwnCaption() {
        choose(CompareMode.FLIP, KeyCode.DIGIT3);
        assertEquals(Set.of(PROCESSED), captions());
        int[] processed = processedPixels();
        screenshot("compare-flip-processed");
        press(KeyCode.BACK_SLASH);
        settle();
        assertEquals(Set.of(RAW), captions());
        assertFalse(Arrays.equals(processed, rawPixels()));
        screenshot("compare-flip-raw");
        release(KeyCode.BACK_SLASH);
        settle();
        assertEquals(Set.of(PROCESSED), captions());
        assertArrayEquals(processed, processedPixels());
        type(KeyCode.S);
        settle();
        assertEquals(Set.of(RAW), captions(), "exchanged, raw stays");
    }

    @Test
    void differenceGrowsWithItsGainAndIsNothingAtStrengthZero() {
        type(KeyCode.X);
        settle();
        assertEquals(Set.of(PROCESSED, "DIFFERENCE - not for diagnosis"), captions());
        double atFour = colouredness();
        type(KeyCode.G);
        settle();
        assertEquals("x8", lookup("#difference-gain").queryAs(Label.class).getText());
        assertTrue(colouredness() > 1.4 * atFour, "twice the gain");
        screenshot("compare-difference");
        onScreen(() -> {
            workstation.models().denoising().changeStrength(-1);
            return true;
        });
        settle();
        int nothing = ColorMap.BLUE_BLACK_ORANGE.argb(0.5f);
        int surround = 0xFF050607;
        assertEquals(
                0,
                Arrays.stream(pixels(viewer().canvas(PaneKind.DIFFERENCE)))
                        .filter(pixel -> pixel != nothing && pixel != surround)
                        .count());
        type(KeyCode.X);
        settle();
        assertEquals(Set.of(RAW, PROCESSED), captions());
    }

    @Test
    void threePanesShowRawProcessedAndTheMotionMapOfTheSameFrame() {
        choose(CompareMode.THREE_PANES, KeyCode.DIGIT5);
        assertEquals(Set.of(RAW, PROCESSED, "MOTION MAP - not for diagnosis"), captions());
        screenshot("compare-three-panes");
        type(KeyCode.RIGHT);
        settle();
        List<String> frames = visible(".pane-fact").stream()
                .map(Label::getText)
                .filter(text -> text.startsWith("frame"))
                .distinct()
                .toList();
        assertEquals(List.of("frame 5 / 12"), frames);
        press(KeyCode.BACK_SLASH);
        settle();
        assertArrayEquals(rawPixels(), processedPixels(), "raw with one key, here too");
        release(KeyCode.BACK_SLASH);
    }

    @Test
    void contoursAreLinesOverTheProcessedPicture() {
        int[] without = processedPixels();
        push(KeyCode.SHIFT, KeyCode.M);
        settle();
        int[] with = processedPixels();
        long changed = 0;
        for (int i = 0; i < with.length; i++) {
            changed += with[i] == without[i] ? 0 : 1;
        }
        assertTrue(changed > 50, "lines: " + changed);
        assertTrue(changed < with.length / 5, "and no fill: " + changed);
        screenshot("motion-contours");
    }

    @Test
    void aPaneCanHaveAWindowOfItsOwnUntilItIsTakenBack() {
        int[] raw = rawPixels();
        int[] processed = processedPixels();
        press(KeyCode.CONTROL);
        drag("#processed-canvas", MouseButton.PRIMARY).moveBy(-120, 60).drop();
        release(KeyCode.CONTROL);
        settle();
        assertArrayEquals(raw, rawPixels(), "the raw pane keeps the common window");
        assertFalse(Arrays.equals(processed, processedPixels()));
        assertTrue(
                visible(".pane-fact").stream().anyMatch(fact -> fact.getText().contains("this pane only")));
        screenshot("compare-own-window");
        clickOn("#same-window");
        settle();
        assertArrayEquals(processed, processedPixels());
    }

    private void choose(CompareMode mode, KeyCode digit) {
        type(KeyCode.V).type(digit);
        waitUntil(
                mode + " is shown",
                () -> viewer().shownView()
                        .filter(view -> view.look().arrangement().mode() == mode)
                        .isPresent());
        settle();
    }

    private double split() {
        return onScreen(
                () -> workstation.models().viewer().compare().splitProperty().get());
    }

    private Set<String> captions() {
        return visible(".pane-caption").stream().map(Label::getText).collect(Collectors.toSet());
    }

    private String caption(String query) {
        return visible(query).get(0).getText();
    }

    private List<Label> visible(String query) {
        return onScreen(() -> lookup(query).<Node>queryAll().stream()
                .filter(CompareStoryTest::isShown)
                .map(Label.class::cast)
                .toList());
    }

    private static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Mean of how far the pixels of the difference are from grey. */
    private double colouredness() {
        return Arrays.stream(pixels(viewer().canvas(PaneKind.DIFFERENCE)))
                .map(pixel -> Math.abs((pixel >> 16 & 0xFF) - (pixel & 0xFF)))
                .average()
                .orElseThrow();
    }
}
