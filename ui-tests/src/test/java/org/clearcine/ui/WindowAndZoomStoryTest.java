package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.clearcine.app.control.PanZoom;
import org.clearcine.core.display.VoiWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I change window, zoom and place in one pane, and the other follows. */
class WindowAndZoomStoryTest extends WorkstationStory {

    @BeforeEach
    void aRawLoopIsOpen() throws IOException {
        // Not processed, both panes show the same frame: whatever differs is not in step.
        clickOn("#automatic");
        open(SmallLoop.file(cache()));
        settle();
        assertArrayEquals(rawPixels(), processedPixels());
    }

    @Test
    void theWindowFollowsADragInBothPanes() {
        int[] before = rawPixels();
        VoiWindow start = window();
        drag("#raw-canvas", MouseButton.PRIMARY).moveBy(120, 0).dropBy(0, 60);
        settle();
        assertTrue(window().windowWidth() > 1.2 * start.windowWidth(), "to the right is wider");
        assertTrue(window().windowCenter() > start.windowCenter(), "down is darker");
        assertFalse(Arrays.equals(before, rawPixels()));
        assertArrayEquals(rawPixels(), processedPixels());
        screenshot("window-dragged");
        type(KeyCode.DIGIT0);
        settle();
        assertArrayEquals(before, rawPixels(), "0 brings the file's own window back");
    }

    @Test
    void zoomAndPlaceStayInStepAndEscapeResets() {
        int[] before = rawPixels();
        turnTheWheel();
        assertTrue(panZoom().zoom() > 1.5, "zoomed in: " + panZoom());
        assertArrayEquals(rawPixels(), processedPixels());
        PanZoom zoomed = panZoom();
        drag("#raw-canvas", MouseButton.SECONDARY).moveBy(80, 0).dropBy(20, 50);
        settle();
        assertTrue(panZoom().centreX() < zoomed.centreX() && panZoom().centreY() < zoomed.centreY(), "moved");
        assertArrayEquals(rawPixels(), processedPixels());
        screenshot("zoomed");
        type(KeyCode.ESCAPE);
        settle();
        assertEquals(PanZoom.WHOLE, panZoom());
        assertArrayEquals(before, processedPixels());
    }

    @Test
    void theDragDoesWhatTheToolSays() {
        type(KeyCode.Z);
        drag("#raw-canvas", MouseButton.PRIMARY).moveBy(0, -60).dropBy(0, -60);
        settle();
        double zoom = panZoom().zoom();
        assertTrue(zoom > 1.1, "dragging up zooms in: " + zoom);
        type(KeyCode.T);
        drag("#processed-canvas", MouseButton.PRIMARY).moveBy(-40, 0).dropBy(-40, 0);
        settle();
        assertTrue(panZoom().centreX() > 0.5, "the frame went left: " + panZoom());
        assertEquals(zoom, panZoom().zoom());
    }

    /** Away from the hand; robots differ in which way that is. */
    private void turnTheWheel() {
        moveTo("#processed-canvas").scroll(6, VerticalDirection.UP);
        settle();
        if (panZoom().zoom() < 1) {
            scroll(12, VerticalDirection.DOWN);
            settle();
        }
    }

    private VoiWindow window() {
        return onScreen(
                () -> workstation.models().viewer().look().windowProperty().getValue());
    }

    private PanZoom panZoom() {
        return onScreen(
                () -> workstation.models().viewer().look().panZoomProperty().get());
    }
}
