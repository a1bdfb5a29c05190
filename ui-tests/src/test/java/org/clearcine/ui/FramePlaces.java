package org.clearcine.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.control.Projection;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.measurement.Point;

/** Stories that point at places of the frame in the raw pane, wherever they lie on the desk. */
abstract class FramePlaces extends WorkstationStory {

    protected void dragFrame(Point from, Point to) {
        Point2D start = onDesk(from);
        Point2D middle = onDesk(from.towards(to, 0.5));
        Point2D end = onDesk(to);
        moveTo(start).press(MouseButton.PRIMARY).moveTo(middle).moveTo(end).release(MouseButton.PRIMARY);
        settle();
    }

    protected void clickFrame(Point at) {
        clickOn(onDesk(at));
        settle();
    }

    protected Point2D onDesk(Point point) {
        return onScreen(() -> {
            FrameCanvas canvas = viewer().rawCanvas();
            FrameSize size = session().current().orElseThrow().frames().size();
            PanZoom panZoom =
                    workstation.models().viewer().look().panZoomProperty().get();
            Projection projection = Projection.of(size, panZoom, (int) canvas.getWidth(), (int) canvas.getHeight());
            Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
            return new Point2D(
                    bounds.getMinX() + projection.screenX(point.x(), point.y()),
                    bounds.getMinY() + projection.screenY(point.x(), point.y()));
        });
    }
}
