package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I have no mouse: Tab leads me to every button, I see where I am, and my reader tells me what it is. */
class TabStoryTest extends WorkstationStory {

    private static final int STEPS = 120;

    private static final List<String> BARS = List.of(
            "first previous play next last slower faster loop sweep in out whole previous-key-frame key-frame next-key-frame",
            "open save tune tool-window tool-zoom tool-pan reset physics hide-names theme palette-open keys",
            "tool-distance tool-angle tool-rectangle tool-ellipse tool-profile tool-magnifier tool-undo tool-subtraction",
            "mode-side-by-side mode-wipe mode-three-panes swap strength preset-medium motion-map invert frame-slider");

    @BeforeEach
    void aLoopIsDenoised() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
    }

    @Test
    void tabLeadsToEveryButtonWithARingAndAName() {
        Map<String, String> reached = new LinkedHashMap<>();
        for (int i = 0; i < STEPS; i++) {
            type(KeyCode.TAB);
            Node focused = focused();
            if (onScreen(() -> focused.getId()) == null) {
                continue;
            }
            assertTrue(onScreen(focused::isFocusVisible), "a ring at " + focused.getId());
            if (reached.containsKey(focused.getId())) {
                break;
            }
            reached.put(focused.getId(), onScreen(() -> name(focused)));
            if (focused.getId().equals("faster") || focused.getId().equals("theme")) {
                screenshot("tab-" + focused.getId());
            }
        }
        for (String bar : BARS) {
            for (String id : bar.split(" ")) {
                assertTrue(reached.containsKey(id), id + " is not reached; reached were " + reached.keySet());
                assertFalse(reached.get(id).isBlank(), id + " has no name");
            }
        }
    }

    @Test
    void whatTabHasReachedIsPressedWithSpaceAndMovedWithArrows() {
        goTo("next");
        type(KeyCode.SPACE);
        assertEquals(1, index());
        type(KeyCode.ENTER);
        assertEquals(2, index());
        assertFalse(isPlaying(), "Space was the button's");
        goTo("strength");
        double before = strength();
        type(KeyCode.LEFT);
        assertTrue(strength() < before, "the arrow is the slider's");
        assertEquals(2, index());
        goTo("motion-map");
        type(KeyCode.SPACE);
        assertTrue(onScreen(
                () -> workstation.models().viewer().look().motionMapProperty().get()));
    }

    @Test
    void afterAClickTheKeysAreThePicturesAgain() {
        clickOn("#tool-zoom");
        clickOn("#mode-wipe");
        clickOn("#invert");
        type(KeyCode.RIGHT);
        assertEquals(1, index());
        type(KeyCode.SPACE);
        assertTrue(isPlaying());
    }

    private void goTo(String id) {
        for (int i = 0; i < STEPS && !id.equals(onScreen(() -> focused().getId())); i++) {
            type(KeyCode.TAB);
        }
        assertEquals(id, onScreen(() -> focused().getId()));
    }

    private Node focused() {
        return onScreen(() -> stage.getScene().getFocusOwner());
    }

    private static String name(Node node) {
        boolean described =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean told = !(node instanceof Control control) || control.getTooltip() != null || node instanceof Slider;
        return described && told ? node.getAccessibleText() : "";
    }

    private int index() {
        return onScreen(
                () -> workstation.models().viewer().cine().indexProperty().get());
    }

    private boolean isPlaying() {
        return onScreen(
                () -> workstation.models().viewer().cine().playingProperty().get());
    }

    private double strength() {
        return onScreen(() -> currentLoop().settingsProperty().get().strength());
    }
}
