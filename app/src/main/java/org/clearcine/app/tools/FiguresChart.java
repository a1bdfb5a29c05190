package org.clearcine.app.tools;

import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.clearcine.core.measurement.Words;

/** Two curves over one axis: raw thin and grey, processed thick and amber, so that they differ without their colours too. */
final class FiguresChart extends Region {

    private static final double HEIGHT = 130;
    private static final double LEFT = 4;
    private static final double TOP = 16;
    private static final double BOTTOM = 18;
    private static final Color RAW = Color.web("#8d9aa6");
    private static final Color PROCESSED = Color.web("#e0b35c");
    private static final Color AXIS = Color.web("#3a434c");
    private static final Color TEXT = Color.web("#9aa4ae");

    /**
     * What is drawn.
     *
     * @param from the axis' beginning, in words
     * @param to the axis' end, in words
     * @param raw the thin curve; what is not a number is left out
     * @param processed the thick one
     * @param asSteps whether the values stand for stretches of the axis, as in a histogram
     */
    record Curves(String from, String to, double[] raw, double[] processed, boolean asSteps) {}

    private final Canvas canvas = new Canvas();
    private Curves curves = new Curves("", "", new double[0], new double[0], false);

    FiguresChart() {
        setId("figures-chart");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().add(canvas);
    }

    void show(Curves shown) {
        curves = shown;
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        double smallest = curves.asSteps() ? 0 : extreme(false);
        double largest = extreme(true);
        if (width < 10 || !(largest >= smallest)) {
            return;
        }
        pen.setStroke(AXIS);
        pen.strokeLine(LEFT, height - BOTTOM + 0.5, width - LEFT, height - BOTTOM + 0.5);
        pen.setFont(Font.font(11));
        legend(pen, width);
        pen.setFill(TEXT);
        pen.fillText(curves.from(), LEFT, height - 4);
        pen.fillText(curves.to(), width - LEFT - textWidth(curves.to()), height - 4);
        String scale = curves.asSteps()
                ? String.format(Locale.ROOT, "%.0f px", largest)
                : Words.number(smallest) + " to " + Words.number(largest);
        pen.fillText(scale, LEFT, 11);
        Scale vertical = new Scale(smallest, largest > smallest ? largest : smallest + 1, height);
        stroke(pen, curves.processed(), PROCESSED, 2.2, vertical);
        stroke(pen, curves.raw(), RAW, 1, vertical);
    }

    private record Scale(double smallest, double largest, double height) {

        double y(double value) {
            return height - BOTTOM - (value - smallest) / (largest - smallest) * (height - BOTTOM - TOP);
        }
    }

    private static void legend(GraphicsContext pen, double width) {
        double x = width - 118;
        pen.setStroke(RAW);
        pen.setLineWidth(1);
        pen.strokeLine(x, 7.5, x + 14, 7.5);
        pen.setFill(RAW);
        pen.fillText("raw", x + 17, 11);
        pen.setStroke(PROCESSED);
        pen.setLineWidth(2.2);
        pen.strokeLine(x + 43, 7.5, x + 57, 7.5);
        pen.setFill(PROCESSED);
        pen.fillText("processed", x + 60, 11);
        pen.setLineWidth(1);
    }

    private void stroke(GraphicsContext pen, double[] values, Color color, double lineWidth, Scale vertical) {
        double step = (canvas.getWidth() - 2 * LEFT) / Math.max(1, values.length - (curves.asSteps() ? 0 : 1));
        pen.setStroke(color);
        pen.setLineWidth(lineWidth);
        pen.beginPath();
        boolean isDrawing = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                isDrawing = false;
                continue;
            }
            double x = LEFT + i * step;
            double y = vertical.y(values[i]);
            if (isDrawing) {
                pen.lineTo(x, y);
            } else {
                pen.moveTo(x, y);
            }
            if (curves.asSteps()) {
                pen.lineTo(x + step, y);
            }
            isDrawing = true;
        }
        pen.stroke();
        pen.setLineWidth(1);
    }

    private double extreme(boolean largest) {
        double found = Double.NaN;
        for (double[] values : List.of(curves.raw(), curves.processed())) {
            for (double value : values) {
                boolean better = Double.isNaN(found) || (largest ? value > found : value < found);
                found = !Double.isNaN(value) && better ? value : found;
            }
        }
        return found;
    }

    private static double textWidth(String text) {
        javafx.scene.text.Text measured = new javafx.scene.text.Text(text);
        measured.setFont(Font.font(11));
        return measured.getLayoutBounds().getWidth();
    }
}
