package org.clearcine.app.viewer;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.control.Projection;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.FrameSize;

/**
 * What the mouse does on a pane: main button as the tool says (window at first), right or middle button pans, wheel zooms
 * at the pointer, double click shows the whole frame.
 */
final class MouseTools {

    private static final double WHEEL_STEP = 1.15;
    private static final double ZOOM_PER_PANE = 8;

    private final ViewerModel model;
    private final FrameCanvas canvas;
    private DragTool tool = DragTool.WINDOW;
    private double startX;
    private double startY;
    private VoiWindow startWindow;
    private PanZoom startPanZoom;

    private MouseTools(ViewerModel model, FrameCanvas canvas) {
        this.model = model;
        this.canvas = canvas;
        startWindow = model.look().windowProperty().getValue();
        startPanZoom = model.look().panZoomProperty().get();
    }

    static void install(ViewerModel model, FrameCanvas canvas) {
        MouseTools tools = new MouseTools(model, canvas);
        canvas.setOnMousePressed(tools::press);
        canvas.setOnMouseDragged(tools::drag);
        canvas.setOnScroll(tools::scroll);
        canvas.setOnMouseClicked(tools::click);
    }

    private void press(MouseEvent press) {
        tool = press.getButton() == MouseButton.PRIMARY
                ? model.look().toolProperty().get()
                : DragTool.PAN;
        startX = press.getX();
        startY = press.getY();
        startWindow = model.look().windowProperty().getValue();
        startPanZoom = model.look().panZoomProperty().get();
        // Whatever was being typed is finished by looking at the picture again.
        canvas.requestFocus();
    }

    private void drag(MouseEvent drag) {
        if (model.session().current().isEmpty()) {
            return;
        }
        double across = (drag.getX() - startX) / canvas.getWidth();
        double down = (drag.getY() - startY) / canvas.getHeight();
        switch (tool) {
            case WINDOW -> model.look().dragWindow(across, down, startWindow);
            case ZOOM -> model.look().panZoomProperty().set(zoomed(-down));
            case PAN -> model.look().panZoomProperty().set(moved(drag.getX() - startX, drag.getY() - startY));
        }
    }

    private PanZoom zoomed(double up) {
        return startPanZoom.zoomedAt(Math.pow(ZOOM_PER_PANE, up), startPanZoom.centreX(), startPanZoom.centreY());
    }

    private PanZoom moved(double x, double y) {
        Projection projection = projection(startPanZoom);
        FrameSize size = frameSize();
        return startPanZoom.movedBy(
                projection.frameStepX(x, y) / size.columns(), projection.frameStepY(x, y) / size.rows());
    }

    private void scroll(ScrollEvent wheel) {
        if (model.session().current().isEmpty() || wheel.getDeltaY() == 0) {
            return;
        }
        Projection projection = projection(model.look().panZoomProperty().get());
        FrameSize size = frameSize();
        double factor = wheel.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP;
        model.look()
                .zoomAt(
                        factor,
                        projection.frameX(wheel.getX(), wheel.getY()) / size.columns(),
                        projection.frameY(wheel.getX(), wheel.getY()) / size.rows());
    }

    private void click(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
            model.look().showWhole();
        }
    }

    /** In layout units, as mouse positions are. */
    private Projection projection(PanZoom panZoom) {
        return Projection.of(
                frameSize(), panZoom, Math.max(1, (int) canvas.getWidth()), Math.max(1, (int) canvas.getHeight()));
    }

    private FrameSize frameSize() {
        return model.session().current().orElseThrow().frames().size();
    }
}
