package org.clearcine.app.viewer;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Panes beside one another, all of exactly the same size: only then are their pictures the same to the pixel. */
final class EqualPanes extends Pane {

    private static final double GAP = 2;

    private final Region[] panes;

    EqualPanes(Region... panes) {
        this.panes = panes.clone();
        getStyleClass().add("panes");
        getChildren().addAll(panes);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, Math.floor((getWidth() - GAP * (panes.length - 1)) / panes.length));
        double x = 0;
        for (Region pane : panes) {
            pane.resizeRelocate(x, 0, width, getHeight());
            x += width + GAP;
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
