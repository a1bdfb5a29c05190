package org.clearcine.app.tools;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clearcine.app.compare.ComparedLook;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.control.Projection;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.measurement.Point;

/** A glass over the same place of the frame in all panes at once: on while its key is held, or until it is put away. */
public final class Magnifier {

    /** Side of the glass in screen pixels. */
    static final int SIDE = 220;

    private static final double TIMES = 3;

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Point>> place = new SimpleObjectProperty<>(Optional.empty());

    public BooleanProperty onProperty() {
        return on;
    }

    /** The place of the frame under the pointer; empty while the pointer is on no pane. */
    ObjectProperty<Optional<Point>> placeProperty() {
        return place;
    }

    /** The look of the glass: as the pane's, three times larger, with {@code place} in its middle. */
    static ComparedLook look(ShownFrame shown, Projection pane, Point place) {
        ComparedLook look = shown.view().look();
        FrameSize size = shown.frame().raw().size();
        PanZoom whole = look.panZoom().whole();
        double fit = Projection.of(size, whole, SIDE, SIDE).scale();
        PanZoom near = PanZoom.WHOLE
                .with(whole.orientation())
                .zoomedAt(TIMES * pane.scale() / fit, 0.5, 0.5)
                .movedBy(0.5 - place.x() / size.columns(), 0.5 - place.y() / size.rows());
        return new ComparedLook(
                look.arrangement(),
                look.transform(),
                look.ownTransforms(),
                near,
                look.differenceGain(),
                look.motion(),
                look.rawHeld());
    }
}
