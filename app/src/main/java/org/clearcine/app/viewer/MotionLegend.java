package org.clearcine.app.viewer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.ColorMap;
import org.clearcine.app.control.OverlayRenderer;

/** The colour bar of the motion map, drawn as the map itself lies over a medium grey. */
final class MotionLegend extends VBox {

    private static final int BAR_WIDTH = 14;
    private static final int BAR_HEIGHT = 180;
    private static final int MEDIUM_GREY = 0xFF606060;

    private final WritableImage bar = new WritableImage(BAR_WIDTH, BAR_HEIGHT);

    MotionLegend(PictureModel look) {
        setId("motion-legend");
        getStyleClass().add("motion-legend");
        setMouseTransparent(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        VBox ticks = new VBox(tick("1  moves"), space(), tick("0.5"), space(), tick("0  still"));
        ticks.setPrefHeight(BAR_HEIGHT);
        HBox scale = new HBox(6, new ImageView(bar), ticks);
        getChildren().addAll(tick("Motion M"), scale);
        visibleProperty().bind(look.motionMapProperty());
        look.motionOpacityProperty().subscribe(opacity -> paint(opacity.doubleValue()));
    }

    private void paint(double opacity) {
        PixelWriter pixels = bar.getPixelWriter();
        for (int y = 0; y < BAR_HEIGHT; y++) {
            float value = 1 - y / (BAR_HEIGHT - 1f);
            int color = OverlayRenderer.over(MEDIUM_GREY, ColorMap.BLUE_TO_YELLOW.argb(value), opacity * value);
            for (int x = 0; x < BAR_WIDTH; x++) {
                pixels.setArgb(x, y, color);
            }
        }
    }

    private static Label tick(String says) {
        Label label = new Label(says);
        label.getStyleClass().add("legend-tick");
        return label;
    }

    private static Region space() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }
}
