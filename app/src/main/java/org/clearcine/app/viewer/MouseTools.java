package org.clearcine.app.viewer;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.KeyFocus;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.control.Projection;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.FrameSize;

/**
 * What the mouse does on a pane: main button as the tool says (window at first), right or middle button pans, wheel zooms
 * at the pointer, double click shows the whole frame. With Ctrl, the window is that of the one pane.
 */
final class MouseTools {

    private static final double WHEEL_STEP = 1.15;
    private static final double ZOOM_PER_PANE = 8;

    private final ViewerModel model;
    private final PaneKind pane;
    private final FrameCanvas canvas;
    private boolean thisPaneOnly;
    private DragTool tool = DragTool.WINDOW;
    private double startX;
    private double startY;
    private VoiWindow startWindow;
    private PanZoom startPanZoom;

    private MouseTools(ViewerModel model, PaneKind pane, FrameCanvas canvas) {
        this.model = model;
        this.pane = pane;
        this.canvas = canvas;
        startWindow = model.look().windowProperty().getValue();
        startPanZoom = model.look().panZoomProperty().get();
    }

    static void install(ViewerModel model, PaneKind pane, FrameCanvas canvas) {
        MouseTools tools = new MouseTools(model, pane, canvas);
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
        thisPaneOnly = press.isShortcutDown()
                || model.compare().ownTransformsProperty().get().containsKey(pane);
        startWindow = thisPaneOnly ? ownWindow() : model.look().windowProperty().getValue();
        startPanZoom = model.look().panZoomProperty().get();
        // Whatever was being typed is finished by looking at the picture again. Not the canvas itself: when another way
        // to compare
        // hides it, the focus would go on to the next text field, and the keys with it.
        KeyFocus.giveBack(canvas);
    }

    private void drag(MouseEvent drag) {
        if (model.session().current().isEmpty()) {
            return;
        }
        double across = (drag.getX() - startX) / canvas.getWidth();
        double down = (drag.getY() - startY) / canvas.getHeight();
        switch (tool) {
            case WINDOW -> dragWindow(across, down);
            case ZOOM -> model.look().panZoomProperty().set(zoomed(-down));
            case PAN -> model.look().panZoomProperty().set(moved(drag.getX() - startX, drag.getY() - startY));
        }
    }

    private void dragWindow(double across, double down) {
        if (thisPaneOnly) {
            VoiWindow dragged = PictureModel.dragged(across, down, startWindow);
            ScreenTransform common = model.look().transformProperty().get();
            model.compare().setOwnTransform(pane, common.with(dragged));
        } else {
            model.look().dragWindow(across, down, startWindow);
        }
    }

    private VoiWindow ownWindow() {
        Optional<ScreenTransform> own = Optional.ofNullable(
                model.compare().ownTransformsProperty().get().get(pane));
        return own.map(ScreenTransform::voi)
                .filter(VoiWindow.class::isInstance)
                .map(VoiWindow.class::cast)
                .orElse(model.look().windowProperty().getValue());
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
