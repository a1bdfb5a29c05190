package org.clearcine.app.viewer;

import java.util.function.DoubleToIntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A colour bar that lies over a pane: what the colours mean, with three ticks. */
final class ColorBar extends VBox {

    private static final int BAR_WIDTH = 14;
    private static final int BAR_HEIGHT = 110;

    private final WritableImage bar = new WritableImage(BAR_WIDTH, BAR_HEIGHT);
    private final Label title = tick();
    private final Label top = tick();
    private final Label middle = tick();
    private final Label bottom = tick();

    ColorBar(String id) {
        setId(id);
        getStyleClass().add("motion-legend");
        setMouseTransparent(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        VBox ticks = new VBox(top, space(), middle, space(), bottom);
        ticks.setPrefHeight(BAR_HEIGHT);
        getChildren().addAll(title, new HBox(6, new ImageView(bar), ticks));
    }

    /** Says what the bar is of, and what its ends and its middle mean. */
    void label(String says, String atTop, String atMiddle, String atBottom) {
        title.setText(says);
        top.setText(atTop);
        middle.setText(atMiddle);
        bottom.setText(atBottom);
    }

    /** Paints the bar; {@code color} gives the opaque colour for a share from 0, at the bottom, to 1. */
    void paint(DoubleToIntFunction color) {
        PixelWriter pixels = bar.getPixelWriter();
        for (int y = 0; y < BAR_HEIGHT; y++) {
            int argb = color.applyAsInt(1 - y / (BAR_HEIGHT - 1.0));
            for (int x = 0; x < BAR_WIDTH; x++) {
                pixels.setArgb(x, y, argb);
            }
        }
    }

    private static Label tick() {
        Label label = new Label();
        label.getStyleClass().add("legend-tick");
        return label;
    }

    private static Region space() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }
}
