package org.clearcine.app.physics.plot;

import javafx.scene.input.KeyEvent;

/** The keys of a plot that has the focus. */
final class PlotKeys {

    private PlotKeys() {}

    static void hear(PlotPane pane, KeyEvent press) {
        if (press.isShortcutDown() || press.isAltDown()) {
            return;
        }
        switch (press.getCode()) {
            case RIGHT -> step(pane, 1, 0);
            case LEFT -> step(pane, -1, 0);
            case UP -> step(pane, 0, -1);
            case DOWN -> step(pane, 0, 1);
            case PLUS, EQUALS, ADD -> pane.zoom(1 / PlotMouse.ZOOM);
            case MINUS, SUBTRACT -> pane.zoom(PlotMouse.ZOOM);
            case DIGIT0, NUMPAD0, HOME -> pane.showAll();
            case ENTER -> pane.take();
            case S -> pane.saving().svg();
            case P -> pane.saving().png();
            case C -> pane.saving().csv();
            default -> {
                return;
            }
        }
        press.consume();
    }

    private static void step(PlotPane pane, int along, int across) {
        pane.show(pane.view().stepped(along, across));
        pane.tellMarked();
    }
}
