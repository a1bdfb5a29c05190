package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** I ask which way things go. */
class MotionArrowsStoryTest extends WorkstationStory {

    @Test
    void arrowsShowWhereThingsGoAndChangeNothingElse() throws IOException {
        open(SmallLoop.file(cache()));
        waitUntilProcessed();
        clickOn("#next").clickOn("#next").clickOn("#next");
        settle();
        int[] raw = rawPixels();
        int[] processed = processedPixels();
        assertFalse(areSeen(), "they are never on by themselves");
        clickOn("#motion-arrows");
        waitUntil("arrows are found", this::areSeen);
        assertTrue(inkOfTheArrows() > 200, "something moves");
        screenshot("motion-arrows");
        assertArrayEquals(raw, rawPixels(), "the raw pane stays raw");
        assertArrayEquals(processed, processedPixels(), "they lie over the picture, not in it");
        type(KeyCode.M);
        settle();
        screenshot("motion-arrows-over-the-map");
        type(KeyCode.M);
        type(KeyCode.HOME);
        waitUntil("the first frame comes from nowhere", () -> !areSeen());
        type(KeyCode.RIGHT);
        waitUntil("the second does", this::areSeen);
        clickOn("#motion-arrows");
        waitUntil("they are gone", () -> !areSeen());
    }

    private boolean areSeen() {
        return lookup("#processed-arrows").<Node>query().isVisible();
    }

    /** Bright pixels of what is drawn over the processed pane. */
    private int inkOfTheArrows() {
        return onScreen(() -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage drawn = lookup("#processed-arrows .canvas-of-arrows")
                    .<Canvas>query()
                    .snapshot(clear, null);
            int bright = 0;
            for (int y = 0; y < drawn.getHeight(); y++) {
                for (int x = 0; x < drawn.getWidth(); x++) {
                    bright += drawn.getPixelReader().getColor(x, y).getBrightness() > 0.7 ? 1 : 0;
                }
            }
            return bright;
        });
    }
}
