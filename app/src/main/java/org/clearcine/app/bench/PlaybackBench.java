package org.clearcine.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.job.FxJobRunner;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Screen;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.viewer.ViewerModel;
import org.clearcine.app.viewer.ViewerPane;

/**
 * Plays a loop in panes of 1024 x 1024 screen pixels, zoomed so that every pixel is interpolated, beside two image views
 * of JavaFX that show ready-made pictures of the same loop at the same zoom.
 */
final class PlaybackBench {

    /** Everything that was measured. */
    record Result(List<Shown> shown, SliderTimes slider) {}

    static final double PANE_SIDE = 1024;
    static final PanZoom ZOOM = new PanZoom(1.25, 0.5, 0.5);

    private static final double USUAL_RATE = 30;
    private static final double FULL_RATE = 60;
    /** The strip of a pane and the bar above all panes. */
    private static final double STRIP_HEIGHT = 68;

    private static final double WARM_UP_SECONDS = 2;

    private final double seconds;
    private final PanZoom zoom;

    /** @param seconds how long each way is measured */
    PlaybackBench(double seconds) {
        this(seconds, ZOOM);
    }

    PlaybackBench(double seconds, PanZoom zoom) {
        this.seconds = seconds;
        this.zoom = zoom;
    }

    Result run() throws IOException {
        Path directory = Files.createTempDirectory("clearcine-bench");
        Screen.start();
        try (JobRunner jobs = new FxJobRunner();
                OpenLoop usual = BenchedLoop.open(USUAL_RATE, directory);
                OpenLoop full = BenchedLoop.open(FULL_RATE, directory)) {
            Session session = new Session();
            ViewerModel model = Screen.call(() -> ViewerModel.of(session, System::nanoTime));
            ViewerPane viewer = Screen.call(() -> new ViewerPane(model, jobs));
            Stage stage = Screen.call(() -> show(viewer));
            List<Shown> shown = new ArrayList<>();
            shown.add(measure(model, viewer, usual, "panes"));
            Screen.call(() -> toggleMotionMap(model, true));
            shown.add(measure(model, viewer, usual, "panes with motion map"));
            Screen.call(() -> toggleMotionMap(model, false));
            shown.addAll(measureModes(model, viewer, usual));
            SliderDrag drag = Screen.call(() -> new SliderDrag(model));
            shown.add(measure(model, viewer, usual, "panes while a slider is dragged"));
            Screen.call(drag::stop);
            shown.add(measure(model, viewer, full, "panes"));
            SliderTimes slider = SliderTimes.measure(model, viewer);
            shown.addAll(ScalingBaseline.measure(stage, seconds, List.of(USUAL_RATE, FULL_RATE)));
            return new Result(shown, slider);
        } finally {
            Screen.stop();
            Files.deleteIfExists(directory);
        }
    }

    /** The other ways to compare; three panes of 1024 x 1024 get a window as wide as they need. */
    private List<Shown> measureModes(ViewerModel model, ViewerPane viewer, OpenLoop loop) throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (CompareMode mode : List.of(CompareMode.WIPE, CompareMode.DIFFERENCE, CompareMode.THREE_PANES)) {
            int count = mode == CompareMode.WIPE ? 1 : mode == CompareMode.THREE_PANES ? 3 : 2;
            Screen.call(() -> widen(model, viewer, mode, count));
            shown.add(measure(model, viewer, loop, mode.says().toLowerCase(Locale.ROOT)));
        }
        Screen.call(() -> widen(model, viewer, CompareMode.SIDE_BY_SIDE, 2));
        return shown;
    }

    private static boolean widen(ViewerModel model, ViewerPane viewer, CompareMode mode, int count) {
        // Both sides together: a window manager may be missing, and a width alone is then refused.
        viewer.getScene().getWindow().setHeight(PANE_SIDE + STRIP_HEIGHT);
        viewer.getScene().getWindow().setWidth(count * (PANE_SIDE + 2) - 2);
        model.compare().modeProperty().set(mode);
        return true;
    }

    private static Stage show(ViewerPane viewer) {
        Stage stage = new Stage();
        stage.setScene(new Scene(viewer, 2 * PANE_SIDE + 2, PANE_SIDE + STRIP_HEIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }

    private static boolean toggleMotionMap(ViewerModel model, boolean on) {
        model.look().motionMapProperty().set(on);
        return on;
    }

    /** Plays a loop for a while and counts what reaches the screen. */
    Shown measure(ViewerModel model, ViewerPane viewer, OpenLoop loop, String what) {
        Screen.call(() -> {
            if (!model.session().loops().contains(loop)) {
                model.session().loops().add(loop);
            }
            model.session().show(loop);
            model.look().panZoomProperty().set(zoom);
            model.cine().playingProperty().set(true);
            return true;
        });
        Pause.seconds(WARM_UP_SECONDS);
        Stopwatch watch = new Stopwatch();
        long before = Screen.call(() -> viewer.rate().shownCount());
        long lateBefore = Screen.call(() -> viewer.rate().droppedCount());
        Pause.seconds(seconds);
        long count = Screen.call(() -> viewer.rate().shownCount()) - before;
        long late = Screen.call(() -> viewer.rate().droppedCount()) - lateBefore;
        double elapsed = watch.seconds();
        double cpu = watch.cpuMillis();
        Screen.call(() -> {
            model.cine().playingProperty().set(false);
            return true;
        });
        double asked = loop.cine().timing().framesPerSecond();
        return new Shown(what, asked, count / elapsed, late, cpu / Math.max(1, count));
    }
}
