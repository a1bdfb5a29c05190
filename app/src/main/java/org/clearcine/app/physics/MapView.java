package org.clearcine.app.physics;

import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import org.clearcine.app.control.ColorMap;
import org.clearcine.core.physics.lab.LabMap;

/** One map in even colours with its bar; the value under the mouse is told. */
final class MapView extends BorderPane {

    private static final double SIDE = 230;
    private static final double BAR = 12;
    private static final double GAP = 10;
    private static final double LABELS = 74;

    private final LabMap map;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    MapView(LabMap map) {
        this.map = map;
        getStyleClass().add("plot");
        for (int i = 0; i < map.rows() * map.columns(); i++) {
            double value = map.value(i / map.columns(), i % map.columns());
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        Label title = new Label(map.title());
        title.getStyleClass().add("plot-title");
        Label value = new Label(" ");
        value.getStyleClass().add("plot-hover");
        Canvas canvas = new Canvas(SIDE + GAP + BAR + LABELS, SIDE);
        paint(canvas.getGraphicsContext2D());
        canvas.setOnMouseMoved(move -> value.setText(words(move.getX(), move.getY())));
        setTop(title);
        setCenter(canvas);
        setBottom(value);
    }

    private void paint(GraphicsContext pen) {
        pen.setImageSmoothing(false);
        pen.drawImage(picture(), 0, 0, SIDE, SIDE);
        for (int i = 0; i < SIDE; i++) {
            pen.setFill(color(1 - i / SIDE));
            pen.fillRect(SIDE + GAP, i, BAR, 1.5);
        }
        pen.setFill(Color.web("#b4bcc5"));
        pen.fillText(number(high), SIDE + GAP + BAR + 4, 11);
        pen.fillText(number(low), SIDE + GAP + BAR + 4, SIDE - 2);
    }

    private WritableImage picture() {
        int[] argb = new int[map.rows() * map.columns()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = ColorMap.BLUE_TO_YELLOW.argb((float) share(map.value(i / map.columns(), i % map.columns())));
        }
        WritableImage image = new WritableImage(map.columns(), map.rows());
        image.getPixelWriter()
                .setPixels(0, 0, map.columns(), map.rows(), PixelFormat.getIntArgbInstance(), argb, 0, map.columns());
        return image;
    }

    private double share(double value) {
        return high > low ? (value - low) / (high - low) : 0;
    }

    private static Color color(double share) {
        int argb = ColorMap.BLUE_TO_YELLOW.argb((float) share);
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    private String words(double x, double y) {
        int row = (int) (y / SIDE * map.rows());
        int column = (int) (x / SIDE * map.columns());
        return row >= 0 && row < map.rows() && column >= 0 && column < map.columns()
                ? number(map.value(row, column))
                : " ";
    }

    private String number(double value) {
        return String.format(Locale.ROOT, "%.3g %s", value, map.unit());
    }
}
