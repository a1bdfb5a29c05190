package org.clearcine.app.viewer;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Dimension2D;
import javafx.util.Subscription;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.LatestTask;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;

/**
 * Keeps the panes showing what is asked for: whatever changes, a new picture is requested, the newest request wins, and
 * both panes change in the same moment.
 */
final class Projector {

    private final Session session;
    private final CineModel cine;
    private final PictureModel look;
    private final FrameCanvas rawCanvas;
    private final FrameCanvas processedCanvas;
    private final LongSupplier nanoTime;
    private final LatestTask<PictureRequest, PicturePair> painting;
    private final RateMeter meter = new RateMeter();
    private final ReadOnlyObjectWrapper<Optional<PicturePair>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription loopSubscription = Subscription.EMPTY;
    private double latencyMillis;
    private int countedIndex = -1;

    Projector(ViewerModel model, FrameCanvas rawCanvas, FrameCanvas processedCanvas, JobRunner jobs) {
        session = model.session();
        cine = model.cine();
        look = model.look();
        nanoTime = model.nanoTime();
        this.rawCanvas = rawCanvas;
        this.processedCanvas = processedCanvas;
        PictureMaker maker = new PictureMaker(rawCanvas, processedCanvas);
        painting = new LatestTask<>(jobs, Lane.PICTURES, maker::make, this::show, this::fail);
        listen();
    }

    private void listen() {
        cine.loopProperty().subscribe(this::follow);
        cine.indexProperty().subscribe(this::refresh);
        cine.playingProperty().subscribe(meter::restart);
        look.transformProperty().subscribe(this::refresh);
        look.panZoomProperty().subscribe(this::refresh);
        look.motionMapProperty().subscribe(this::refresh);
        look.motionOpacityProperty().subscribe(this::refresh);
        look.rawHeldProperty().subscribe(this::refresh);
        rawCanvas.pixelsProperty().subscribe(this::refresh);
        processedCanvas.pixelsProperty().subscribe(this::refresh);
    }

    private void follow(Optional<OpenLoop> loop) {
        loopSubscription.unsubscribe();
        loopSubscription = loop.map(this::listenTo).orElse(Subscription.EMPTY);
        if (loop.isEmpty()) {
            shown.set(Optional.empty());
            rawCanvas.clear();
            processedCanvas.clear();
        }
        refresh();
    }

    private Subscription listenTo(OpenLoop loop) {
        Subscription settings = loop.settingsProperty().subscribe(this::refresh);
        Subscription components = loop.componentsProperty().subscribe(this::refresh);
        Subscription done = loop.doneFramesProperty().subscribe(this::refreshIfUnprocessed);
        return Subscription.combine(settings, components, done);
    }

    private void refreshIfUnprocessed() {
        if (shown.get().filter(pair -> pair.motion().isPresent()).isEmpty()) {
            refresh();
        }
    }

    /** Asks for the picture that should be on the screen now. */
    private void refresh() {
        PictureRequest.PaneSize raw = size(rawCanvas);
        PictureRequest.PaneSize processed = size(processedCanvas);
        if (raw.isVisible() && processed.isVisible()) {
            cine.loopProperty().get().ifPresent(loop -> painting.request(request(loop, raw, processed)));
        }
    }

    private PictureRequest request(OpenLoop loop, PictureRequest.PaneSize raw, PictureRequest.PaneSize processed) {
        return new PictureRequest(
                loop,
                Math.min(cine.indexProperty().get(), loop.frames().frameCount() - 1),
                loop.componentsProperty().get(),
                loop.settingsProperty().get(),
                look.rawHeldProperty().get(),
                look.transformProperty().get(),
                look.panZoomProperty().get(),
                look.motionMapProperty().get() ? look.motionOpacityProperty().get() : 0,
                raw,
                processed,
                nanoTime.getAsLong());
    }

    private void show(PicturePair pair) {
        if (cine.loopProperty()
                .get()
                .filter(loop -> loop == pair.request().loop())
                .isEmpty()) {
            return;
        }
        rawCanvas.show(pair.rawPicture());
        processedCanvas.show(pair.processedPicture());
        latencyMillis = (nanoTime.getAsLong() - pair.request().askedNanos()) / 1e6;
        shown.set(Optional.of(pair));
    }

    /**
     * Counts the frame that stands at this screen refresh, if it is another one than at the last.
     *
     * <p>Counted here and not where pictures are handed over, because the screen refreshes only when it has really drawn
     * what it was given.
     */
    void pulse(long nowNanos) {
        int index = shown.get().map(pair -> pair.request().index()).orElse(-1);
        if (index == countedIndex) {
            return;
        }
        meter.shown(nowNanos);
        // Going round or sweeping back is no loss; only a gap on the way forward is counted.
        if (cine.playingProperty().get() && countedIndex >= 0 && index > countedIndex + 1) {
            meter.dropped(index - countedIndex - 1);
        }
        countedIndex = index;
    }

    private void fail(Throwable failure) {
        cine.playingProperty().set(false);
        session.say(ProblemWords.of(failure).asMessage());
    }

    private static PictureRequest.PaneSize size(FrameCanvas canvas) {
        Dimension2D pixels = canvas.pixelsProperty().get();
        return new PictureRequest.PaneSize((int) pixels.getWidth(), (int) pixels.getHeight());
    }

    /** What is on the screen, both panes of it. */
    ReadOnlyObjectProperty<Optional<PicturePair>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    RateMeter meter() {
        return meter;
    }

    /** From the last change to its picture, in milliseconds. */
    double latencyMillis() {
        return latencyMillis;
    }
}
