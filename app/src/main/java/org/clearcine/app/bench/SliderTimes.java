package org.clearcine.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearcine.app.job.Screen;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.viewer.ViewerModel;
import org.clearcine.app.viewer.ViewerPane;

/**
 * From moving a slider to the new picture standing in both panes, in milliseconds.
 *
 * @param median half of the moves are faster
 * @param p95 one in twenty is slower
 * @param slowest of all
 */
record SliderTimes(double median, double p95, double slowest) {

    private static final int MOVES = 60;
    private static final double BETWEEN_SECONDS = 0.15;

    /** Moves strength and motion protection in turn, one move at a time, on a loop that stands still. */
    static SliderTimes measure(ViewerModel model, ViewerPane viewer) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            double share = 0.3 + 0.01 * i;
            boolean protection = i % 2 == 1;
            Screen.call(() -> move(model, share, protection));
            Pause.seconds(BETWEEN_SECONDS);
            times.add(Screen.call(viewer::latencyMillis));
        }
        Collections.sort(times);
        return new SliderTimes(times.get(MOVES / 2), times.get(MOVES * 19 / 20), times.get(MOVES - 1));
    }

    private static boolean move(ViewerModel model, double share, boolean protection) {
        OpenLoop loop = model.session().current().orElseThrow();
        if (protection) {
            loop.settingsProperty().set(loop.settingsProperty().get().withMotionProtection(share));
        } else {
            SliderDrag.set(loop, share);
        }
        return true;
    }
}
