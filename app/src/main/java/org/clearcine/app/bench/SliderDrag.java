package org.clearcine.app.bench;

import javafx.animation.AnimationTimer;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.viewer.ViewerModel;
import org.clearcine.core.denoise.DenoiseSettings;

/** Moves the strength at every refresh of the screen, as a hand on the slider does: every frame is mixed anew. */
final class SliderDrag {

    private static final int STEPS = 60;

    private final AnimationTimer timer;

    SliderDrag(ViewerModel model) {
        timer = new AnimationTimer() {
            private int step;

            @Override
            public void handle(long now) {
                step++;
                model.session().current().ifPresent(loop -> set(loop, 0.2 + 0.7 * (step % STEPS) / STEPS));
            }
        };
        timer.start();
    }

    static void set(OpenLoop loop, double strength) {
        DenoiseSettings settings = loop.settingsProperty().get();
        loop.settingsProperty().set(settings.withStrength(strength));
    }

    boolean stop() {
        timer.stop();
        return true;
    }
}
