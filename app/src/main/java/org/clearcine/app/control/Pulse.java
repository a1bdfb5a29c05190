package org.clearcine.app.control;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Does something at every pulse of the screen for as long as a node is in a window that is shown.
 *
 * <p>A timer that runs is held by JavaFX itself, and with it everything that it knows: one that nobody stops keeps a closed window
 * in memory.
 */
public final class Pulse {

    private Pulse() {}

    /** @param action is given the time of the pulse in nanoseconds */
    public static void whileShown(Node node, LongConsumer action) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                action.accept(now);
            }
        };
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(shown -> {
                    if (shown) {
                        timer.start();
                    } else {
                        timer.stop();
                    }
                });
    }
}
