package org.clearcine.app.physics.reader;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Dimension2D;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.control.PaneRenderer;
import org.clearcine.app.control.Picture;
import org.clearcine.app.control.Projection;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.LatestTask;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.physics.reader.ReaderTrial;

/** Plays both sides of a pair in step: both pictures of a frame are painted before either is shown. */
final class ReaderPlayer {

    private record Request(Pair pair, int index, Dimension2D left, Dimension2D right) {}

    private record Painted(Pair pair, Picture left, Picture right) {}

    /** A pair on the screen. */
    private record Pair(ReaderTrial trial, ReaderLoop loop) {}

    private final FrameCanvas left;
    private final FrameCanvas right;
    private final LatestTask<Request, Painted> painting;
    private final Consumer<ReaderTrial> whenShown;
    private final AnimationTimer timer;
    private Optional<Pair> pair = Optional.empty();
    private long startNanos;
    private int asked = -1;

    ReaderPlayer(
            FrameCanvas left,
            FrameCanvas right,
            JobRunner jobs,
            Consumer<ReaderTrial> whenShown,
            Consumer<Throwable> fail) {
        this.left = left;
        this.right = right;
        this.whenShown = whenShown;
        painting = new LatestTask<>(jobs, Lane.PICTURES, this::paint, this::show, fail);
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(System.nanoTime());
            }
        };
        left.pixelsProperty().subscribe(size -> asked = -1);
        right.pixelsProperty().subscribe(size -> asked = -1);
    }

    /** Plays a pair from its first frame. */
    void play(ReaderTrial trial, ReaderLoop loop) {
        pair = Optional.of(new Pair(trial, loop));
        startNanos = System.nanoTime();
        asked = -1;
        timer.start();
    }

    /** Takes the pictures away. */
    void blank() {
        pair = Optional.empty();
        timer.stop();
        left.clear();
        right.clear();
    }

    private void pulse(long now) {
        Dimension2D one = left.pixelsProperty().get();
        Dimension2D other = right.pixelsProperty().get();
        if (pair.isEmpty() || one.getWidth() < 2 || other.getWidth() < 2) {
            return;
        }
        int due = pair.get().loop().dueIndex((now - startNanos) / 1e6);
        if (due != asked) {
            asked = due;
            painting.request(new Request(pair.get(), due, one, other));
        }
    }

    private Painted paint(Request request) throws IOException {
        ReaderLoop loop = request.pair().loop();
        ReaderTrial trial = request.pair().trial();
        return new Painted(
                request.pair(),
                paint(
                        loop,
                        loop.sides().get(trial.left()),
                        request.index(),
                        left.take((int) request.left().getWidth(), (int)
                                request.left().getHeight())),
                paint(
                        loop,
                        loop.sides().get(trial.right()),
                        request.index(),
                        right.take((int) request.right().getWidth(), (int)
                                request.right().getHeight())));
    }

    private static Picture paint(ReaderLoop loop, FrameSource side, int index, Picture picture) throws IOException {
        Frame frame = side.frame(index);
        Projection whole = Projection.of(frame.size(), PanZoom.WHOLE, picture.width(), picture.height());
        PaneRenderer.render(frame, loop.greys(), whole, picture.argb());
        return picture;
    }

    private void show(Painted painted) {
        if (pair.filter(painted.pair()::equals).isPresent()) {
            left.show(painted.left());
            right.show(painted.right());
            whenShown.accept(painted.pair().trial());
        }
    }
}
