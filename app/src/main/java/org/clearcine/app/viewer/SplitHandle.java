package org.clearcine.app.viewer;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.clearcine.app.control.Icons;

/** What the line of the wipe is gripped by. The line itself is part of the picture. */
final class SplitHandle extends Pane {

    private static final double GRIP_WIDTH = 18;
    private static final double KNOB_HEIGHT = 44;
    private static final double KNOB_WIDTH = 8;

    private final CompareModel compare;
    private final Region grip = new Region();
    private final Region knob = new Region();

    SplitHandle(CompareModel compare) {
        this.compare = compare;
        setPickOnBounds(false);
        grip.setId("split-handle");
        grip.setCursor(Cursor.H_RESIZE);
        Icons.explain(
                grip, "Move the line between raw and processed; double-click: the middle", "Ctrl+Shift+Left / Right");
        knob.getStyleClass().add("split-knob");
        knob.setMouseTransparent(true);
        getChildren().addAll(knob, grip);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        grip.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                compare.splitProperty().set(0.5);
            }
            click.consume();
        });
        compare.splitProperty().subscribe(this::requestLayout);
    }

    private void drag(MouseEvent drag) {
        double x = sceneToLocal(drag.getSceneX(), drag.getSceneY()).getX();
        compare.splitProperty().set(Math.max(0, Math.min(1, x / Math.max(1, getWidth()))));
        drag.consume();
    }

    @Override
    protected void layoutChildren() {
        double x = compare.splitProperty().get() * getWidth();
        grip.resizeRelocate(x - GRIP_WIDTH / 2, 0, GRIP_WIDTH, getHeight());
        knob.resizeRelocate(x - KNOB_WIDTH / 2, (getHeight() - KNOB_HEIGHT) / 2, KNOB_WIDTH, KNOB_HEIGHT);
    }
}
