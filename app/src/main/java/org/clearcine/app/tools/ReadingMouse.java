package org.clearcine.app.tools;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.control.Projection;
import org.clearcine.core.measurement.Point;

/**
 * What the main mouse button does on a pane while a tool is in hand, or on a handle of something drawn; everything else is
 * left to the viewer. Points are set by dragging, or by clicking one after the other.
 */
final class ReadingMouse {

    private static final double HANDLE_REACH = 9;
    private static final double CLICK_TOLERANCE = 3;

    private final ReadingModel model;
    private final FrameCanvas canvas;
    private final ObservableValue<Optional<ShownFrame>> shown;
    private Optional<Held> held = Optional.empty();

    /** A handle that is dragged, and how everything was before. */
    private record Held(Measurement measurement, int point, Readings start) {}

    private ReadingMouse(ReadingModel model, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> shown) {
        this.model = model;
        this.canvas = canvas;
        this.shown = shown;
    }

    static void install(ReadingModel model, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> shown) {
        ReadingMouse mouse = new ReadingMouse(model, canvas, shown);
        canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse::press);
        canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, mouse::drag);
        canvas.addEventFilter(MouseEvent.MOUSE_MOVED, mouse::follow);
        canvas.addEventFilter(MouseEvent.MOUSE_RELEASED, mouse::release);
        canvas.addEventFilter(MouseEvent.MOUSE_CLICKED, mouse::click);
    }

    private void press(MouseEvent press) {
        Optional<Projection> projection = projection();
        if (press.getButton() != MouseButton.PRIMARY || projection.isEmpty()) {
            return;
        }
        if (model.drawingProperty().get().isPresent()) {
            follow(press);
            press.consume();
            return;
        }
        held = handleAt(press, projection.get());
        if (held.isPresent()) {
            model.selectedProperty().set(held.get().measurement().number());
            press.consume();
        } else if (model.toolProperty().get() != Tool.NONE) {
            KeyFocus.giveBack(canvas);
            model.draw(new Drawing(model.toolProperty().get(), point(press, projection.get())));
            press.consume();
        }
    }

    private Optional<Held> handleAt(MouseEvent press, Projection projection) {
        for (Measurement one : model.readingsProperty().get().measurements()) {
            for (int i = 0; i < one.points().size(); i++) {
                Point point = one.points().get(i);
                double x = projection.screenX(point.x(), point.y()) - press.getX();
                double y = projection.screenY(point.x(), point.y()) - press.getY();
                if (Math.hypot(x, y) <= HANDLE_REACH) {
                    return Optional.of(new Held(one, i, model.readingsProperty().get()));
                }
            }
        }
        return Optional.empty();
    }

    private void drag(MouseEvent drag) {
        if (drag.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (held.isPresent()) {
            Held own = held.get();
            projection()
                    .ifPresent(projection ->
                            model.preview(own.measurement().withPoint(own.point(), point(drag, projection))));
            drag.consume();
        } else {
            follow(drag);
        }
    }

    /** Does not consume: the probe goes on reading. */
    private void follow(MouseEvent move) {
        model.drawingProperty()
                .get()
                .ifPresent(drawing -> projection().ifPresent(projection -> {
                    drawing.follow(point(move, projection));
                    model.draw(drawing);
                }));
        if (model.drawingProperty().get().isPresent() && move.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            move.consume();
        }
    }

    private void release(MouseEvent release) {
        if (release.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (held.isPresent()) {
            model.keep(held.get().start());
            held = Optional.empty();
            release.consume();
            return;
        }
        Optional<Drawing> drawing = model.drawingProperty().get();
        Optional<Projection> projection = projection();
        if (drawing.isPresent() && projection.isPresent()) {
            release.consume();
            // A click sets the first point only; the next one sets the next.
            if (!drawing.get().isAtStart(CLICK_TOLERANCE / projection.get().scale())) {
                set(drawing.get(), point(release, projection.get()));
            }
        }
    }

    private void set(Drawing drawing, Point point) {
        if (drawing.set(point)) {
            model.finish(drawing);
        } else {
            model.draw(drawing);
        }
    }

    /** A double click sets points here; it does not zoom out. */
    private void click(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && model.toolProperty().get() != Tool.NONE) {
            click.consume();
        }
    }

    private Optional<Projection> projection() {
        return shown.getValue().map(frame -> frame.projection(canvas.getWidth(), canvas.getHeight()));
    }

    private static Point point(MouseEvent at, Projection projection) {
        return new Point(projection.frameX(at.getX(), at.getY()), projection.frameY(at.getX(), at.getY()));
    }
}
