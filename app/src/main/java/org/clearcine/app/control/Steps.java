package org.clearcine.app.control;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/** Does one step at every pulse of the screen, in order, so that the screen goes on in between. Used on the JavaFX thread. */
public final class Steps {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    /** Begins with these steps; what has not been done of earlier ones is forgotten. */
    public void begin(Collection<? extends Runnable> steps) {
        waiting.clear();
        waiting.addAll(steps);
        pulses.start();
    }

    private void next() {
        if (waiting.isEmpty()) {
            pulses.stop();
        } else {
            waiting.remove().run();
        }
    }
}
