package org.clearcine.app.physics.plot;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.report.PlotRange;

/** Draws a view of a plot on a canvas: grid, curves, points, intervals, the marked point, a legend. */
final class PlotPainter {

    private static final Font SMALL = Font.font(12);
    private static final double POINT = 7;
    private static final double LEGEND_GAP = 18;

    private final GraphicsContext pen;
    private final PlotView view;

    private PlotPainter(GraphicsContext pen, PlotView view) {
        this.pen = pen;
        this.view = view;
    }

    static void paint(GraphicsContext pen, PlotView view) {
        PlotPainter painter = new PlotPainter(pen, view);
        pen.setFill(PlotInk.GROUND);
        pen.fillRect(0, 0, view.width(), view.height());
        pen.setFont(SMALL);
        painter.grid();
        pen.save();
        pen.beginPath();
        pen.rect(PlotView.LEFT, PlotView.TOP, view.innerWidth(), view.innerHeight());
        pen.clip();
        for (int i = 0; i < view.plot().lines().size(); i++) {
            painter.line(i);
        }
        view.marked().ifPresent(painter::mark);
        pen.restore();
        painter.legend();
    }

    private void grid() {
        pen.setLineWidth(1);
        pen.setLineDashes();
        double bottom = PlotView.TOP + view.innerHeight();
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : view.x().ticks()) {
            double at = Math.round(view.pixelX(tick)) + 0.5;
            pen.setStroke(PlotInk.GRID);
            pen.strokeLine(at, PlotView.TOP, at, bottom);
            String label = PlotRange.label(tick);
            if (at - 4 * label.length() > free) {
                pen.setFill(PlotInk.WORDS);
                pen.fillText(label, at, bottom + 4);
                free = at + 4 * label.length();
            }
        }
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        for (double tick : view.y().ticks()) {
            double at = Math.round(view.pixelY(tick)) + 0.5;
            pen.setStroke(PlotInk.GRID);
            pen.strokeLine(PlotView.LEFT, at, view.width() - PlotView.RIGHT, at);
            pen.setFill(PlotInk.WORDS);
            pen.fillText(PlotRange.label(tick), PlotView.LEFT - 5, at);
        }
        pen.setStroke(PlotInk.AXIS);
        pen.strokeRect(PlotView.LEFT + 0.5, PlotView.TOP + 0.5, view.innerWidth(), view.innerHeight());
        labels(bottom);
    }

    private void labels(double bottom) {
        pen.setFill(PlotInk.WORDS);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        pen.fillText(view.plot().xLabel(), PlotView.LEFT + view.innerWidth() / 2, bottom + 22, view.innerWidth());
        pen.save();
        pen.translate(4, PlotView.TOP + view.innerHeight() / 2);
        pen.rotate(-90);
        pen.fillText(view.plot().yLabel(), 0, 0, view.innerHeight());
        pen.restore();
    }

    private void line(int number) {
        LabPlot.Line line = view.plot().lines().get(number);
        pen.setStroke(PlotInk.color(number));
        pen.setFill(PlotInk.color(number));
        pen.setLineWidth(2);
        if (line.mark() != LabPlot.Mark.POINTS) {
            pen.setLineDashes(PlotInk.dashes(number));
            curve(line.curve());
        }
        pen.setLineDashes();
        pen.setLineWidth(1.2);
        for (int i = 0; i < line.curve().size(); i++) {
            if (!view.isDrawn(line, i)) {
                continue;
            }
            double x = view.pixelX(line.curve().x(i));
            if (line.hasIntervals()) {
                interval(x, line.low().y(i), line.high().y(i));
            }
            if (line.mark() != LabPlot.Mark.LINE) {
                point(number, x, view.pixelY(line.curve().y(i)), POINT);
            }
        }
    }

    private void curve(Curve curve) {
        pen.beginPath();
        boolean drawing = false;
        for (int i = 0; i < curve.size(); i++) {
            if (view.x().canShow(curve.x(i)) && view.y().canShow(curve.y(i))) {
                double x = view.pixelX(curve.x(i));
                double y = view.pixelY(curve.y(i));
                if (drawing) {
                    pen.lineTo(x, y);
                } else {
                    pen.moveTo(x, y);
                }
                drawing = true;
            }
        }
        pen.stroke();
    }

    private void interval(double x, double low, double high) {
        if (Double.isFinite(high - low) && view.y().canShow(high)) {
            double bottom = view.y().canShow(low) ? view.pixelY(low) : PlotView.TOP + view.innerHeight();
            double top = view.pixelY(high);
            pen.strokeLine(x, bottom, x, top);
            pen.strokeLine(x - 3, bottom, x + 3, bottom);
            pen.strokeLine(x - 3, top, x + 3, top);
        }
    }

    /** Round for every other curve, on its corner for the rest. */
    private void point(int number, double x, double y, double size) {
        if (number % 2 == 0) {
            pen.fillOval(x - size / 2, y - size / 2, size, size);
        } else {
            double half = size * 0.72;
            pen.fillPolygon(new double[] {x - half, x, x + half, x}, new double[] {y, y - half, y, y + half}, 4);
        }
    }

    private void mark(PlotView.Picked picked) {
        Curve curve = view.plot().lines().get(picked.line()).curve();
        double x = view.pixelX(curve.x(picked.point()));
        double y = view.pixelY(curve.y(picked.point()));
        pen.setStroke(PlotInk.MARKER);
        pen.setLineWidth(1);
        pen.setLineDashes(2, 3);
        pen.strokeLine(x, PlotView.TOP, x, PlotView.TOP + view.innerHeight());
        pen.strokeLine(PlotView.LEFT, y, view.width() - PlotView.RIGHT, y);
        pen.setLineDashes();
        pen.setLineWidth(2);
        pen.strokeOval(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
    }

    private void legend() {
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        double x = PlotView.LEFT;
        for (int i = 0; i < view.plot().lines().size(); i++) {
            LabPlot.Line line = view.plot().lines().get(i);
            Color color = PlotInk.color(i);
            pen.setStroke(color);
            pen.setFill(color);
            pen.setLineWidth(2);
            if (line.mark() != LabPlot.Mark.POINTS) {
                pen.setLineDashes(PlotInk.dashes(i));
                pen.strokeLine(x, 12, x + 24, 12);
                pen.setLineDashes();
            }
            if (line.mark() != LabPlot.Mark.LINE) {
                point(i, x + 12, 12, POINT);
            }
            pen.setFill(PlotInk.WORDS);
            pen.fillText(line.name(), x + 30, 12);
            x += 30 + PlotWords.width(line.name(), SMALL) + LEGEND_GAP;
        }
    }

    /** A rectangle that is being drawn with the mouse. */
    static void paintBand(GraphicsContext pen, Optional<double[]> band) {
        band.ifPresent(corners -> {
            pen.setStroke(PlotInk.MARKER);
            pen.setLineWidth(1);
            pen.setLineDashes(4, 3);
            pen.strokeRect(
                    Math.min(corners[0], corners[2]),
                    Math.min(corners[1], corners[3]),
                    Math.abs(corners[2] - corners[0]),
                    Math.abs(corners[3] - corners[1]));
            pen.setLineDashes();
        });
    }
}
