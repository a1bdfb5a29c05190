package org.clearcine.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.job.FxJobRunner;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Screen;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.viewer.ViewerModel;
import org.clearcine.app.viewer.ViewerPane;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.CancelledException;

/** Plays one pair of 512 x 512 alone, then with a fine-tuning run beside it; then stops the run and weighs the heap. */
final class TrainingBench {

    /**
     * Everything that was measured.
     *
     * @param stepsPerSecond of the run beside the viewer
     * @param answerSeconds from the order to stop until the run had ended
     * @param heapBeforeMebibytes live heap of the viewer before the run
     * @param heapAfterMebibytes the same after it
     */
    record Result(
            Shown alone,
            Shown beside,
            double stepsPerSecond,
            double answerSeconds,
            double heapBeforeMebibytes,
            double heapAfterMebibytes) {}

    private static final FrameSize SIZE = new FrameSize(512, 512);
    private static final double RATE = 30;
    private static final double STRIP_HEIGHT = 68;

    private final PlaybackBench playback;

    /** @param seconds how long each way is measured */
    TrainingBench(double seconds) {
        playback = new PlaybackBench(seconds, PanZoom.WHOLE);
    }

    Result run() throws IOException, CancelledException {
        Path directory = Files.createTempDirectory("clearcine-bench");
        Screen.start();
        try (JobRunner jobs = new FxJobRunner();
                OpenLoop loop = BenchedLoop.open(SIZE, RATE, directory)) {
            Session session = new Session();
            ViewerModel model = Screen.call(() -> ViewerModel.of(session, System::nanoTime));
            ViewerPane viewer = Screen.call(() -> new ViewerPane(model, jobs));
            Screen.call(() -> show(viewer));
            Shown alone = playback.measure(model, viewer, loop, "one pair alone");
            double heapBefore = liveMebibytes();
            try (TrainingBeside training = TrainingBeside.start(directory.resolve("training"))) {
                long first = training.lastStep();
                Stopwatch watch = new Stopwatch();
                Shown beside = playback.measure(model, viewer, loop, "one pair while a run trains");
                double steps = (training.lastStep() - first) / watch.seconds();
                double answer = training.discard();
                return new Result(alone, beside, steps, answer, heapBefore, liveMebibytes());
            }
        } finally {
            Screen.stop();
            Files.deleteIfExists(directory);
        }
    }

    private static Stage show(ViewerPane viewer) {
        Stage stage = new Stage();
        stage.setScene(new Scene(viewer, 2 * SIZE.columns() + 2, SIZE.rows() + STRIP_HEIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }

    private static double liveMebibytes() {
        System.gc();
        Pause.seconds(0.2);
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }
}
