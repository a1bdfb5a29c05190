package org.clearcine.app.physics.phantom;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Projection;
import org.clearcine.core.physics.phantom.PlacedPhantom;

/** What the main button does on a pane while a phantom is placed or adjusted; everything else is left to the viewer. */
final class PhantomMouse {

    private final PhantomModel model;
    private final FrameCanvas canvas;
    private final ObservableValue<Optional<ShownFrame>> frame;
    private Optional<Held> held = Optional.empty();

    /** A handle that is dragged, and how everything lay before. */
    private record Held(PhantomHandle handle, PlacedPhantom start, double column, double row) {}

    private PhantomMouse(PhantomModel model, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> frame) {
        this.model = model;
        this.canvas = canvas;
        this.frame = frame;
    }

    static void install(PhantomModel model, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> frame) {
        PhantomMouse mouse = new PhantomMouse(model, canvas, frame);
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse::press);
        canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, mouse::drag);
        canvas.addEventFilter(MouseEvent.MOUSE_RELEASED, mouse::release);
        canvas.addEventFilter(MouseEvent.MOUSE_CLICKED, mouse::click);
    }

    private void press(MouseEvent press) {
        Optional<Projection> projection = projection();
        if (press.getButton() != MouseButton.PRIMARY
                || projection.isEmpty()
                || !model.shownProperty().get()) {
            return;
        }
        double column = projection.get().frameX(press.getX(), press.getY());
        double row = projection.get().frameY(press.getX(), press.getY());
        if (model.placingProperty().get()) {
            canvas.requestFocus();
            model.click(column, row);
            press.consume();
            return;
        }
        held = model.placedProperty()
                .get()
                .flatMap(placed -> PhantomHandle.near(
                                PhantomHandle.of(placed, projection.get()), press.getX(), press.getY())
                        .map(handle -> new Held(handle, placed, column, row)));
        if (held.isPresent()) {
            canvas.requestFocus();
            press.consume();
        }
    }

    private void drag(MouseEvent drag) {
        Optional<Projection> projection = projection();
        if (held.isEmpty() || projection.isEmpty()) {
            return;
        }
        Held own = held.get();
        double column = projection.get().frameX(drag.getX(), drag.getY());
        double row = projection.get().frameY(drag.getX(), drag.getY());
        model.adjust(now -> switch (own.handle.kind()) {
            case MIDDLE -> own.start.movedBy(column - own.column, row - own.row);
            case KNOB -> turned(own, column, row);
            case LANDMARK -> own.start.withLandmark(own.handle.index(), column, row);
        });
        drag.consume();
    }

    private static PlacedPhantom turned(Held own, double column, double row) {
        double[] middle = own.start.middle();
        double angle = Math.atan2(row - middle[1], column - middle[0])
                - Math.atan2(own.row - middle[1], own.column - middle[0]);
        double before = Math.hypot(own.column - middle[0], own.row - middle[1]);
        double factor = Math.hypot(column - middle[0], row - middle[1]) / Math.max(1, before);
        return own.start.turnedAndScaled(angle, Math.max(0.1, factor));
    }

    private void release(MouseEvent release) {
        if (held.isPresent()) {
            held = Optional.empty();
            release.consume();
        }
    }

    /** A double click while placing is two places, not the whole frame. */
    private void click(MouseEvent click) {
        boolean near = projection().isPresent()
                && model.placedProperty().get().isPresent()
                && PhantomHandle.near(
                                PhantomHandle.of(
                                        model.placedProperty().get().get(),
                                        projection().get()),
                                click.getX(),
                                click.getY())
                        .isPresent();
        if (model.shownProperty().get() && (model.placingProperty().get() || near)) {
            click.consume();
        }
    }

    private Optional<Projection> projection() {
        return frame.getValue().map(shown -> shown.projection(canvas.getWidth(), canvas.getHeight()));
    }
}
