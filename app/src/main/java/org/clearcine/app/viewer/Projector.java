package org.clearcine.app.viewer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Dimension2D;
import javafx.util.Subscription;
import org.clearcine.app.compare.ComparedLook;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.LatestTask;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;

/**
 * Keeps the panes showing what is asked for: whatever changes, a new picture is requested, the newest request wins, and
 * all panes change in the same moment.
 */
final class Projector {

    private final Session session;
    private final CineModel cine;
    private final ViewerModel model;
    private final Map<PaneKind, FrameCanvas> canvases;
    private final LongSupplier nanoTime;
    private final LatestTask<PictureRequest, ShownPictures> painting;
    private final RateMeter meter = new RateMeter();
    private final ReadOnlyObjectWrapper<Optional<ShownPictures>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription loopSubscription = Subscription.EMPTY;
    private double latencyMillis;
    private int countedIndex = -1;

    Projector(ViewerModel model, Map<PaneKind, FrameCanvas> canvases, JobRunner jobs) {
        this.model = model;
        this.canvases = Map.copyOf(canvases);
        session = model.session();
        cine = model.cine();
        nanoTime = model.nanoTime();
        PictureMaker maker = new PictureMaker(canvases);
        painting = new LatestTask<>(jobs, Lane.PICTURES, maker::make, this::show, this::fail);
        listen();
    }

    private void listen() {
        cine.loopProperty().subscribe(this::follow);
        cine.indexProperty().subscribe(this::refresh);
        cine.playingProperty().subscribe(meter::restart);
        model.lookProperty().subscribe(this::refresh);
        canvases.values().forEach(canvas -> canvas.pixelsProperty().subscribe(this::refresh));
    }

    private void follow(Optional<OpenLoop> loop) {
        loopSubscription.unsubscribe();
        loopSubscription = loop.map(this::listenTo).orElse(Subscription.EMPTY);
        if (loop.isEmpty()) {
            shown.set(Optional.empty());
            canvases.values().forEach(FrameCanvas::clear);
        }
        refresh();
    }

    private Subscription listenTo(OpenLoop loop) {
        Subscription settings = loop.settingsProperty().subscribe(this::refresh);
        Subscription components = loop.componentsProperty().subscribe(this::refresh);
        Subscription done = loop.doneFramesProperty().subscribe(this::refreshIfUnprocessed);
        Subscription subtraction = loop.subtractionProperty().subscribe(this::refresh);
        Subscription subtracted = loop.subtractedRunProperty().subscribe(this::refresh);
        return Subscription.combine(settings, components, done, subtraction, subtracted);
    }

    private void refreshIfUnprocessed() {
        if (shown.get().filter(pictures -> pictures.frame().isProcessed()).isEmpty()) {
            refresh();
        }
    }

    /** Asks for the picture that should be on the screen now. */
    private void refresh() {
        ComparedLook look = model.lookProperty().getValue();
        Map<PaneKind, PaneSize> sizes = new EnumMap<>(PaneKind.class);
        look.panes().forEach(pane -> sizes.put(pane, size(canvases.get(pane))));
        if (sizes.values().stream().allMatch(PaneSize::isVisible)) {
            cine.loopProperty().get().ifPresent(loop -> {
                int index = Math.min(cine.indexProperty().get(), loop.frames().frameCount() - 1);
                ShownView view = ShownView.of(loop, look);
                painting.request(new PictureRequest(view, index, sizes, nanoTime.getAsLong()));
            });
        }
    }

    private void show(ShownPictures pictures) {
        PictureRequest request = pictures.request();
        if (cine.loopProperty()
                .get()
                .filter(loop -> loop == request.view().loop())
                .isEmpty()) {
            return;
        }
        pictures.pictures().forEach((pane, picture) -> canvases.get(pane).show(picture));
        latencyMillis = (nanoTime.getAsLong() - request.askedNanos()) / 1e6;
        shown.set(Optional.of(pictures));
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

    private static PaneSize size(FrameCanvas canvas) {
        Dimension2D pixels = canvas.pixelsProperty().get();
        return new PaneSize((int) pixels.getWidth(), (int) pixels.getHeight());
    }

    /** What is on the screen, all panes of it. */
    ReadOnlyObjectProperty<Optional<ShownPictures>> shownProperty() {
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
