package org.clearcine.app.physics.plot;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/**
 * The mouse on a plot. The wheel zooms with Ctrl, or once the plot has been clicked on: a page of plots must still scroll.
 */
final class PlotMouse {

    static final double ZOOM = 1.25;

    private static final double SMALLEST = 6;

    private final PlotPane pane;
    private final Pane surface;
    private double startX;
    private double startY;

    private PlotMouse(PlotPane pane, Pane surface) {
        this.pane = pane;
        this.surface = surface;
    }

    static void install(PlotPane pane, Pane surface) {
        PlotMouse mouse = new PlotMouse(pane, surface);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, move -> pane.tell(move.getX(), move.getY()));
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, left -> pane.tell(-1, -1));
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::press);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::drag);
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::release);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, mouse::click);
        surface.addEventFilter(ScrollEvent.SCROLL, mouse::scroll);
    }

    private void press(MouseEvent press) {
        startX = press.getX();
        startY = press.getY();
        pane.hideMenu();
        surface.requestFocus();
    }

    private void drag(MouseEvent drag) {
        if (drag.getButton() == MouseButton.PRIMARY) {
            pane.showBand(Optional.of(new double[] {startX, startY, drag.getX(), drag.getY()}));
        }
    }

    private void release(MouseEvent release) {
        if (release.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pane.showBand(Optional.empty());
        if (isDrawn(release)) {
            pane.show(pane.view().part(startX, startY, release.getX(), release.getY()));
        }
    }

    private boolean isDrawn(MouseEvent at) {
        return Math.abs(at.getX() - startX) > SMALLEST && Math.abs(at.getY() - startY) > SMALLEST;
    }

    private void click(MouseEvent click) {
        if (click.getButton() != MouseButton.PRIMARY || isDrawn(click)) {
            return;
        }
        if (click.getClickCount() == 2) {
            pane.showAll();
        } else {
            pane.tell(click.getX(), click.getY());
            pane.take();
        }
    }

    private void scroll(ScrollEvent wheel) {
        boolean wanted = wheel.isControlDown() || surface.isFocused();
        if (wheel.getDeltaY() != 0 && wanted && pane.view().isInside(wheel.getX(), wheel.getY())) {
            pane.show(pane.view().zoomed(wheel.getX(), wheel.getY(), wheel.getDeltaY() > 0 ? 1 / ZOOM : ZOOM));
            wheel.consume();
        }
    }
}
