package org.clearcine.app.viewer;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.job.JobRunner;

/** Raw left, processed right: the two panes, what drives them, and what is read off them. */
public final class ViewerPane extends StackPane {

    private final ViewerModel model;
    private final ImagePane raw = new ImagePane("raw-pane", "RAW");
    private final ImagePane processed = new ImagePane("processed-pane", "PROCESSED - not for diagnosis");
    private final Projector projector;
    private final ReadOnlyStringWrapper probe = new ReadOnlyStringWrapper("");
    private Optional<Dimension2D> pointer = Optional.empty();

    public ViewerPane(ViewerModel model, JobRunner jobs) {
        this.model = model;
        getStyleClass().add("viewer");
        setId("viewer");
        raw.canvas().setId("raw-canvas");
        processed.canvas().setId("processed-canvas");
        raw.canvas().setAccessibleText("Raw picture");
        processed.canvas().setAccessibleText("Processed picture, not for diagnosis");
        for (ImagePane pane : new ImagePane[] {raw, processed}) {
            MouseTools.install(model, pane.canvas());
            pane.canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
            pane.canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
            pane.canvas().addEventHandler(MouseEvent.MOUSE_EXITED, exit -> leave());
        }
        MotionLegend legend = new MotionLegend(model.look());
        processed.add(legend, Pos.CENTER_RIGHT);
        EmptyHint hint = new EmptyHint();
        hint.visibleProperty().bind(model.session().currentProperty().map(Optional::isEmpty));
        getChildren().addAll(new EqualPanes(raw, processed), hint);
        setFocusTraversable(true);
        projector = new Projector(model, raw.canvas(), processed.canvas(), jobs);
        new PaneLabels(raw, processed).follow(projector);
        projector.shownProperty().subscribe(this::readProbe);
        new ReadAhead(model.cine(), jobs);
        startPulse();
    }

    private void startPulse() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                // Not the pulse's own time: that one lags behind when pulses are late.
                long moment = model.nanoTime().getAsLong();
                projector.pulse(moment);
                model.cine().pulse(moment);
            }
        }.start();
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
        Dimension2D pane = new Dimension2D(raw.canvas().getWidth(), raw.canvas().getHeight());
        probe.set(projector
                .shownProperty()
                .get()
                .flatMap(pair -> pointer.flatMap(at -> Probe.at(pair, at.getWidth(), at.getHeight(), pane))
                        .map(found -> found.inWords(pair.request().transform().modality())))
                .orElse(""));
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
        return projector.shownProperty().get().map(pair -> pair.request().index());
    }

    public FrameCanvas rawCanvas() {
        return raw.canvas();
    }

    public FrameCanvas processedCanvas() {
        return processed.canvas();
    }
}
