package org.clearcine.app.viewer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.Projection;
import org.clearcine.core.motion.MotionArrow;

/**
 * Draws where things move over one pane: from each place towards where it goes, {@value #LONGER} times as long as the way since the frame
 * before, with an arrow of known length below. Bright on a dark line, so that no colour has to be told from another.
 */
final class ArrowLayer extends Pane {

    private static final double LONGER = 4;
    private static final double HEAD = 5;
    private static final double HEAD_ANGLE = Math.toRadians(150);
    private static final double THIN = 1.3;
    private static final double THICK = 3.4;
    private static final Color LINE = Color.web("#c4ccd4");
    private static final Color SHADOW = Color.color(0, 0, 0, 0.75);
    private static final Font WORDS = Font.font(12);
    private static final double[] LENGTHS = {0.5, 1, 2, 5, 10, 20};
    /** The arrow of known length is at least as long as this, on the screen. */
    private static final double KNOWN_AT_LEAST = 24;

    private static final double ABOVE_FACTS = 44;

    private final FrameCanvas canvas;
    private final ObservableValue<Optional<ShownFrame>> shown;
    private final ObservableValue<List<MotionArrow>> arrows;
    private final Canvas drawing = new Canvas();

    ArrowLayer(
            FrameCanvas canvas,
            ObservableValue<Optional<ShownFrame>> shown,
            ObservableValue<List<MotionArrow>> arrows) {
        this.canvas = canvas;
        this.shown = shown;
        this.arrows = arrows;
        drawing.getStyleClass().add("canvas-of-arrows");
        setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().add(drawing);
        drawing.widthProperty().bind(widthProperty());
        drawing.heightProperty().bind(heightProperty());
        arrows.subscribe(value -> redraw());
        shown.subscribe(value -> redraw());
        widthProperty().subscribe(value -> redraw());
        heightProperty().subscribe(value -> redraw());
    }

    private void redraw() {
        GraphicsContext pen = drawing.getGraphicsContext2D();
        if (isVisible()) {
            pen.clearRect(0, 0, drawing.getWidth(), drawing.getHeight());
        }
        List<MotionArrow> all = arrows.getValue();
        setVisible(!all.isEmpty() && shown.getValue().isPresent());
        if (!isVisible()) {
            return;
        }
        Projection projection = shown.getValue().orElseThrow().projection(canvas.getWidth(), canvas.getHeight());
        pen.setLineCap(StrokeLineCap.ROUND);
        for (boolean shadow : new boolean[] {true, false}) {
            pen.setStroke(shadow ? SHADOW : LINE);
            pen.setLineWidth(shadow ? THICK : THIN);
            pen.beginPath();
            all.forEach(arrow -> draw(pen, arrow, projection));
            pen.stroke();
        }
        drawKnown(pen, projection.scale());
    }

    private static void draw(GraphicsContext pen, MotionArrow arrow, Projection projection) {
        double toRow = arrow.row() + LONGER * arrow.down();
        double toColumn = arrow.column() + LONGER * arrow.right();
        line(
                pen,
                projection.screenX(arrow.column(), arrow.row()),
                projection.screenY(arrow.column(), arrow.row()),
                projection.screenX(toColumn, toRow),
                projection.screenY(toColumn, toRow));
    }

    private static void line(GraphicsContext pen, double x, double y, double toX, double toY) {
        pen.moveTo(x, y);
        pen.lineTo(toX, toY);
        double direction = Math.atan2(toY - y, toX - x);
        double head = Math.min(HEAD, Math.hypot(toX - x, toY - y) / 2);
        for (int side = -1; side <= 1; side += 2) {
            double angle = direction + side * HEAD_ANGLE;
            pen.moveTo(toX, toY);
            pen.lineTo(toX + head * Math.cos(angle), toY + head * Math.sin(angle));
        }
    }

    /** The arrow of known length, and what it stands for. */
    private void drawKnown(GraphicsContext pen, double scale) {
        double known = known(scale);
        double length = LONGER * known * scale;
        double y = drawing.getHeight() - ABOVE_FACTS;
        String words = String.format(Locale.ROOT, known < 1 ? "%.1f px a frame" : "%.0f px a frame", known);
        pen.setFill(SHADOW);
        pen.fillRoundRect(8, y - 12, length + 24 + 7.2 * words.length(), 24, 6, 6);
        for (boolean shadow : new boolean[] {true, false}) {
            pen.setStroke(shadow ? SHADOW : LINE);
            pen.setLineWidth(shadow ? THICK : THIN);
            pen.beginPath();
            line(pen, 16, y, 16 + length, y);
            pen.stroke();
        }
        pen.setFill(LINE);
        pen.setFont(WORDS);
        pen.fillText(words, 24 + length, y + 4);
    }

    /** Pixels a frame that the arrow below stands for: the smallest round number that can be seen well. */
    static double known(double scale) {
        for (double length : LENGTHS) {
            if (LONGER * length * scale >= KNOWN_AT_LEAST) {
                return length;
            }
        }
        return LENGTHS[LENGTHS.length - 1];
    }
}
