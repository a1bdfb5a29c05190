package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.clearcine.app.viewer.CineModel;
import org.clearcine.app.viewer.FrameRange;
import org.junit.jupiter.api.Test;

/** I look for the frames that matter and mark them. */
class FilmstripStoryTest extends WorkstationStory {

    private CineModel cine() {
        return workstation.models().viewer().cine();
    }

    private int index() {
        return onScreen(() -> cine().indexProperty().get());
    }

    private void goTo(int index) {
        onScreen(() -> {
            cine().goTo(index);
            return true;
        });
    }

    @Test
    void theStripShowsTheLoopAndGoesWhereIPress() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        Node strip = lookup("#filmstrip").query();
        double width = onScreen(() -> strip.getBoundsInLocal().getWidth());
        clickOn(strip);
        assertEquals(SmallLoop.FRAMES / 2.0, index(), 1, "the middle of the strip is the middle of the loop");
        clickOn(offset(strip, -width / 2 + 9, 0));
        assertEquals(0, index());
        drag(offset(strip, -width / 2 + 9, 0)).dropTo(offset(strip, width / 2 - 9, 0));
        assertEquals(SmallLoop.FRAMES - 1, index());
        type(KeyCode.F);
        assertFalse(onScreen(strip::isVisible));
        type(KeyCode.F);
        assertTrue(onScreen(strip::isVisible));
    }

    @Test
    void iMarkKeyFramesAndJumpBetweenThem() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        for (int marked : List.of(2, 5, 9)) {
            goTo(marked);
            type(KeyCode.K);
        }
        goTo(0);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(2, index());
        push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(9, index());
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(2, index(), "round and round");
        push(KeyCode.SHIFT, KeyCode.UP);
        assertEquals(9, index());
        type(KeyCode.K);
        push(KeyCode.SHIFT, KeyCode.UP);
        assertEquals(5, index(), "the mark is gone");
        goTo(1);
        type(KeyCode.I);
        goTo(7);
        type(KeyCode.O);
        assertEquals(new FrameRange(1, 7), onScreen(() -> cine().rangeProperty().get()));
        goTo(5);
        settle();
        screenshot("filmstrip");
        onScreen(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            return true;
        });
        settle();
        screenshot("filmstrip-1280x800");
    }

    @Test
    void theScreenIsNeverHeldUpWhileItPlays() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        type(KeyCode.COMMA);
        // What is done for the first time is asked by NeverBlockedStoryTest; here a block must come again to count.
        long blocked = Math.min(blockedWhilePlaying(), blockedWhilePlaying());
        assertTrue(blocked < 50, "the screen's thread worked for " + blocked + " ms at a stretch");
    }

    private long blockedWhilePlaying() {
        ScreenWatch watch = onScreen(ScreenWatch::begin);
        long before = onScreen(() -> viewer().rate().shownCount());
        type(KeyCode.SPACE);
        waitUntil("it has played to and fro", () -> viewer().rate().shownCount() - before > 2 * SmallLoop.FRAMES);
        type(KeyCode.SPACE);
        return onScreen(watch::longestOwnMillis);
    }
}
