package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.clearcine.app.viewer.FrameRange;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I take the ends of what is played with the mouse, and see where I am. */
class RangeStoryTest extends WorkstationStory {

    @BeforeEach
    void aLoopIsOpen() throws IOException {
        clickOn("#automatic");
        open(SmallLoop.file(cache()));
        settle();
    }

    @Test
    void theEndsAreDraggedAndThePictureShowsWhereTheyStand() {
        assertEquals(FrameRange.whole(SmallLoop.FRAMES), range());
        double step = place("#frame-slider .track").getWidth() / (SmallLoop.FRAMES - 1);
        drag("#range-handles .low-thumb", MouseButton.PRIMARY)
                .moveBy(3 * step, 0)
                .drop();
        settle();
        assertEquals(new FrameRange(3, SmallLoop.FRAMES - 1), range());
        assertEquals(3, onScreen(() -> viewer().shownIndex().orElseThrow()));
        drag("#range-handles .high-thumb", MouseButton.PRIMARY)
                .moveBy(-4 * step, 0)
                .drop();
        settle();
        assertEquals(new FrameRange(3, SmallLoop.FRAMES - 5), range());
        assertEquals(SmallLoop.FRAMES - 5, onScreen(() -> viewer().shownIndex().orElseThrow()));
        screenshot("range-handles");
        assertEquals(
                place("#frame-slider .thumb").getCenterX(),
                place("#range-handles .high-thumb").getCenterX(),
                3,
                "both over the same frame: " + place("#frame-slider .track") + place("#range-handles .track"));
        type(KeyCode.SPACE);
        waitUntil("it plays", () -> viewer().rate().shownCount() > 15);
        int shown = onScreen(() -> viewer().shownIndex().orElseThrow());
        assertTrue(shown >= 3 && shown <= SmallLoop.FRAMES - 5, "frame " + shown + " is outside");
    }

    @Test
    void keysMoveTheHandlesToo() {
        type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.I);
        type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.O);
        RangeSlider handles = onScreen(() -> lookup("#range-handles").queryAs(RangeSlider.class));
        assertEquals(2, onScreen(handles::getLowValue));
        assertEquals(4, onScreen(handles::getHighValue));
        clickOn("#whole");
        assertEquals(0, onScreen(handles::getLowValue));
        assertEquals(SmallLoop.FRAMES - 1, onScreen(handles::getHighValue));
        assertEquals(FrameRange.whole(SmallLoop.FRAMES), range());
    }

    private FrameRange range() {
        return onScreen(
                () -> workstation.models().viewer().cine().rangeProperty().get());
    }

    private Bounds place(String selector) {
        return onScreen(() -> {
            Node node = lookup(selector).query();
            return node.localToScreen(node.getBoundsInLocal());
        });
    }
}
