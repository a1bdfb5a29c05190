package org.clearcine.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.clearcine.app.job.Screen;
import org.clearcine.app.viewer.CineClock;
import org.clearcine.app.viewer.FrameRange;
import org.clearcine.app.viewer.RateMeter;
import org.clearcine.core.frame.FrameTiming;

/** The usual way, as a yardstick: image views scale ready-made 8-bit pictures, without window, mix or map. */
final class ScalingBaseline {

    private static final double WARM_UP_SECONDS = 2;

    private final List<ImageView> views = List.of(new ImageView(), new ImageView());
    private final List<Image> pictures = new ArrayList<>();
    private final RateMeter meter = new RateMeter();
    private int last = -1;

    private ScalingBaseline() {
        Random random = new Random(2);
        for (int i = 0; i < BenchedLoop.FRAMES; i++) {
            pictures.add(noise(random));
        }
    }

    /** Takes over the window and measures at each rate. */
    static List<Shown> measure(Stage stage, double seconds, List<Double> rates) throws IOException {
        List<Shown> results = new ArrayList<>();
        for (double rate : rates) {
            ScalingBaseline baseline = Screen.call(ScalingBaseline::new);
            AnimationTimer timer = Screen.call(() -> baseline.play(stage, rate));
            Pause.seconds(WARM_UP_SECONDS);
            Stopwatch watch = new Stopwatch();
            long before = Screen.call(baseline.meter::shownCount);
            long lateBefore = Screen.call(baseline.meter::droppedCount);
            Pause.seconds(seconds);
            long count = Screen.call(baseline.meter::shownCount) - before;
            long late = Screen.call(baseline.meter::droppedCount) - lateBefore;
            results.add(new Shown(
                    "image views that scale (baseline)",
                    rate,
                    count / watch.seconds(),
                    late,
                    watch.cpuMillis() / Math.max(1, count)));
            Screen.call(() -> {
                timer.stop();
                return true;
            });
        }
        return results;
    }

    private AnimationTimer play(Stage stage, double rate) {
        double side = BenchedLoop.SIZE.columns() / PlaybackBench.ZOOM.zoom();
        double corner = (BenchedLoop.SIZE.columns() - side) / 2;
        for (ImageView view : views) {
            view.setViewport(new Rectangle2D(corner, corner, side, side));
            view.setFitWidth(PlaybackBench.PANE_SIDE);
            view.setFitHeight(PlaybackBench.PANE_SIDE);
            view.setSmooth(true);
        }
        stage.setScene(new Scene(new HBox(2, views.get(0), views.get(1))));
        FrameTiming timing = FrameTiming.constant(1000 / rate, FrameTiming.Origin.SIMULATED);
        CineClock.Plan plan =
                new CineClock.Plan(timing, FrameRange.whole(BenchedLoop.FRAMES), CineClock.Repeat.LOOP, 1);
        CineClock clock = CineClock.starting(plan, 0, System.nanoTime());
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                show(clock.dueIndex(System.nanoTime()));
            }
        };
        timer.start();
        return timer;
    }

    private void show(int index) {
        if (index == last) {
            return;
        }
        views.forEach(view -> view.setImage(pictures.get(index)));
        meter.shown(System.nanoTime());
        if (index > last + 1) {
            meter.dropped(index - last - 1);
        }
        last = index;
    }

    private static Image noise(Random random) {
        int rows = BenchedLoop.SIZE.rows();
        int columns = BenchedLoop.SIZE.columns();
        int[] pixels = new int[rows * columns];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | 0x010101 * random.nextInt(256);
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        return image;
    }
}
