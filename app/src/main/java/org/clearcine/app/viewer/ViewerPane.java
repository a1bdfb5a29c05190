package org.clearcine.app.viewer;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Pulse;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.session.OpenLoop;

/** The panes of the chosen mode, what drives them, and what is read off them. */
public final class ViewerPane extends StackPane {

    private final ViewerModel model;
    private final Map<PaneKind, ImagePane> panes = new EnumMap<>(PaneKind.class);
    private final PaneDeck deck;
    private final Projector projector;
    private final ReadOnlyStringWrapper probe = new ReadOnlyStringWrapper("");
    private Optional<Dimension2D> pointer = Optional.empty();

    public ViewerPane(ViewerModel model, JobRunner jobs) {
        this.model = model;
        getStyleClass().add("viewer");
        setId("viewer");
        for (PaneKind kind : PaneKind.values()) {
            panes.put(kind, imagePane(kind));
        }
        deck = new PaneDeck(panes);
        panes.get(PaneKind.WIPE).add(new SplitHandle(model.compare()), Pos.CENTER);
        EmptyHint hint = new EmptyHint();
        hint.visibleProperty().bind(model.session().currentProperty().map(Optional::isEmpty));
        VBox.setVgrow(deck, Priority.ALWAYS);
        getChildren().addAll(new VBox(new CompareBar(model.compare()), new SourceBadge(model.session()), deck), hint);
        setFocusTraversable(true);
        model.lookProperty().subscribe(look -> deck.arrange(look));
        projector = new Projector(model, canvases(), jobs);
        projector
                .shownProperty()
                .subscribe(shown -> shown.ifPresent(
                        pictures -> deck.reveal(pictures.request().view().look())));
        Legends.add(panes, model.look(), projector);
        showArrows(jobs);
        new PaneLabels(panes).follow(projector);
        projector.shownProperty().subscribe(this::readProbe);
        new ReadAhead(model.cine(), jobs);
        startPulse();
    }

    /** Over what comes from the denoiser, never over the raw frame; what is saved is painted elsewhere and has none. */
    private void showArrows(JobRunner jobs) {
        ArrowFinder finder = new ArrowFinder(jobs);
        ObservableValue<Optional<ShownFrame>> frame = shownFrame();
        Runnable look = () -> {
            if (model.look().motionArrowsProperty().get()) {
                finder.look(frame.getValue());
            } else {
                finder.rest();
            }
        };
        model.look().motionArrowsProperty().subscribe(look);
        frame.subscribe(look);
        model.session()
                .currentProperty()
                .flatMap(loop -> loop.map(OpenLoop::reportProperty).orElse(null))
                .subscribe(look);
        for (PaneKind kind : List.of(PaneKind.PROCESSED, PaneKind.WIPE, PaneKind.MOTION_MAP)) {
            ArrowLayer arrows = new ArrowLayer(canvas(kind), frame, finder.arrowsProperty());
            arrows.setId(idOf(kind) + "-arrows");
            panes.get(kind).addOverPicture(arrows);
        }
    }

    private static String idOf(PaneKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ImagePane imagePane(PaneKind kind) {
        String id = idOf(kind);
        ImagePane pane = new ImagePane(id + "-pane", kind.caption());
        pane.canvas().setId(id + "-canvas");
        pane.canvas().setAccessibleText(kind.caption());
        MouseTools.install(model, kind, pane.canvas());
        pane.canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        pane.canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        pane.canvas().addEventHandler(MouseEvent.MOUSE_EXITED, exit -> leave());
        return pane;
    }

    private Map<PaneKind, FrameCanvas> canvases() {
        Map<PaneKind, FrameCanvas> canvases = new EnumMap<>(PaneKind.class);
        panes.forEach((kind, pane) -> canvases.put(kind, pane.canvas()));
        return canvases;
    }

    private void startPulse() {
        Pulse.whileShown(this, now -> {
            // Not the pulse's own time: that one lags behind when pulses are late.
            long moment = model.nanoTime().getAsLong();
            projector.pulse(moment);
            model.cine().pulse(moment);
        });
    }

    private void point(MouseEvent move) {
        pointer = Optional.of(new Dimension2D(move.getX(), move.getY()));
        readProbe();
    }

    private void leave() {
        pointer = Optional.empty();
        readProbe();
    }

    private void readProbe() {
        probe.set(projector
                .shownProperty()
                .get()
                .flatMap(shown -> pointer.flatMap(at -> Probe.at(shown, at.getWidth(), at.getHeight(), paneSize(shown)))
                        .map(found -> found.inWords(
                                shown.request().view().look().transform().modality())))
                .orElse(""));
    }

    private Dimension2D paneSize(ShownPictures shown) {
        FrameCanvas canvas = panes.get(shown.request().view().panes().get(0)).canvas();
        return new Dimension2D(canvas.getWidth(), canvas.getHeight());
    }

    /** The values under the pointer, in a line; empty beside the frame. */
    public ReadOnlyStringProperty probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /** What really reached the screen since playback began. */
    public RateMeter rate() {
        return projector.meter();
    }

    /** From the last change to its picture, in milliseconds. */
    public double latencyMillis() {
        return projector.latencyMillis();
    }

    /** Index of the frame on the screen; empty while there is none. */
    public Optional<Integer> shownIndex() {
        return projector.shownProperty().get().map(shown -> shown.request().index());
    }

    /** The frame on the screen and how it is looked at; empty while there is none. */
    public ObservableValue<Optional<ShownFrame>> shownFrame() {
        return projector
                .shownProperty()
                .map(shown ->
                        shown.map(pictures -> new ShownFrame(pictures.request().view(), pictures.frame())));
    }

    /** Lays something over the picture of every pane, made by {@code maker} from what the pane shows and its canvas. */
    public void overlay(BiFunction<PaneKind, FrameCanvas, Node> maker) {
        panes.forEach((kind, pane) -> pane.addOverPicture(maker.apply(kind, pane.canvas())));
    }

    public FrameCanvas rawCanvas() {
        return canvas(PaneKind.RAW);
    }

    public FrameCanvas processedCanvas() {
        return canvas(PaneKind.PROCESSED);
    }

    /** The picture of one pane, whether or not it is among those on the screen. */
    public FrameCanvas canvas(PaneKind pane) {
        return panes.get(pane).canvas();
    }

    /** What is on the screen, and which frame of it; empty while nothing is. */
    public Optional<ShownView> shownView() {
        return projector.shownProperty().get().map(shown -> shown.request().view());
    }
}
