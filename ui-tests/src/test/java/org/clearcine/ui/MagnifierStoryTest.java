package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.clearcine.core.measurement.Point;
import org.junit.jupiter.api.Test;

/** I hold a key and look at the same place of both panes through a glass. */
class MagnifierStoryTest extends FramePlaces {

    @Test
    void theGlassIsThereForAsLongAsItsKeyIsHeld() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        moveTo(onDesk(new Point(110, 45)));
        assertEquals(0, glasses());
        press(KeyCode.Q);
        settle();
        assertEquals(2, glasses(), "one on each pane");
        screenshot("magnifier");
        release(KeyCode.Q);
        settle();
        assertEquals(0, glasses());
        type(KeyCode.R);
        clickOn("#tool-magnifier");
        moveTo(onDesk(new Point(110, 45)));
        settle();
        assertTrue(glasses() > 0, "and until it is put away");
    }

    private long glasses() {
        return onScreen(() -> lookup(".magnifier-rim").queryAll().stream()
                .filter(MagnifierStoryTest::isSeen)
                .count());
    }

    private static boolean isSeen(Node node) {
        boolean seen = true;
        for (Node up = node; up != null; up = up.getParent()) {
            seen &= up.isVisible();
        }
        return seen;
    }
}
