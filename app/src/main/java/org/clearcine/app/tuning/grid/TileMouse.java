package org.clearcine.app.tuning.grid;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.control.Projection;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.FrameSize;

/** The mouse as in the viewer: main button windows, any other pans, wheel zooms at the pointer, double click shows the whole frame. */
final class TileMouse {

    private static final double WHEEL_STEP = 1.15;

    private final SharedLook look;
    private final FrameCanvas canvas;
    private final FrameSize size;
    private double startX;
    private double startY;
    private VoiWindow startWindow;
    private PanZoom startPanZoom;

    private TileMouse(SharedLook look, FrameCanvas canvas, FrameSize size) {
        this.look = look;
        this.canvas = canvas;
        this.size = size;
        startWindow = look.window().getValue();
        startPanZoom = look.panZoom().get();
    }

    static void install(SharedLook look, FrameCanvas canvas, FrameSize size) {
        TileMouse mouse = new TileMouse(look, canvas, size);
        canvas.setOnMousePressed(mouse::press);
        canvas.setOnMouseDragged(mouse::drag);
        canvas.setOnScroll(mouse::scroll);
        canvas.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                look.panZoom().set(look.panZoom().get().whole());
            }
        });
    }

    private void press(MouseEvent press) {
        startX = press.getX();
        startY = press.getY();
        startWindow = look.window().getValue();
        startPanZoom = look.panZoom().get();
    }

    private void drag(MouseEvent drag) {
        double x = drag.getX() - startX;
        double y = drag.getY() - startY;
        if (drag.isPrimaryButtonDown()) {
            look.dragging().drag(x / canvas.getWidth(), y / canvas.getHeight(), startWindow);
        } else {
            Projection from = projection(startPanZoom);
            look.panZoom()
                    .set(startPanZoom.movedBy(
                            from.frameStepX(x, y) / size.columns(), from.frameStepY(x, y) / size.rows()));
        }
    }

    private void scroll(ScrollEvent wheel) {
        if (wheel.getDeltaY() == 0) {
            return;
        }
        PanZoom now = look.panZoom().get();
        Projection at = projection(now);
        look.panZoom()
                .set(now.zoomedAt(
                        wheel.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP,
                        at.frameX(wheel.getX(), wheel.getY()) / size.columns(),
                        at.frameY(wheel.getX(), wheel.getY()) / size.rows()));
    }

    /** In layout units, as mouse positions are. */
    private Projection projection(PanZoom panZoom) {
        return Projection.of(
                size, panZoom, Math.max(1, (int) canvas.getWidth()), Math.max(1, (int) canvas.getHeight()));
    }
}
