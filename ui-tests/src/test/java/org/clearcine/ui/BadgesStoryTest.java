package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** I open a loop that was tampered with and am told so, badge by badge, with what it means for the picture. */
class BadgesStoryTest extends WorkstationStory {

    @Test
    void badgesSayWhatTheLoopWentThrough() throws IOException {
        open(SmallLoop.repeatedAndBrightened(cache()));
        waitUntilProcessed();
        List<String> badges = onScreen(() -> lookup(".badge").queryAll().stream()
                .map(badge -> ((Labeled) badge).getText())
                .toList());
        assertTrue(badges.contains("Repeated frames"), badges.toString());
        assertTrue(badges.contains("Dose jump"), badges.toString());
        assertFalse(onScreen(() -> card().isVisible()));
        clickOn("#badge-repeated-frames");
        assertTrue(onScreen(() -> card().isVisible()));
        screenshot("badges");
        clickOn("#badge-repeated-frames");
        assertFalse(onScreen(() -> card().isVisible()));
    }

    private Node card() {
        return lookup("#finding-card").query();
    }
}
