package org.clearcine.app.physics;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.clearcine.core.physics.trend.ActionLimits;
import org.clearcine.core.physics.trend.ConstancyRecord;
import org.clearcine.core.physics.trend.Trend;

/**
 * One figure through time with baseline and limits: records are circles, triangles beyond the warning limit, diamonds beyond the action
 * limit, so that no colour is needed to tell them apart.
 */
final class TrendChart extends Pane {

    private static final double LEFT = 70;
    private static final double RIGHT = 90;
    private static final double TOP = 18;
    private static final double BOTTOM = 40;
    private static final double MARK = 5;
    private static final Color GROUND = Color.web("#14191f");
    private static final Color TEXT = Color.web("#c6ccd4");
    private static final Color GRID = Color.web("#2b323a");
    private static final Color WITHIN = Color.web("#6fb1e8");
    private static final Color BEYOND = Color.web("#e6a23c");
    private static final Color ACT = Color.web("#f2f2f2");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final Canvas canvas = new Canvas();
    private List<Trend> shown = List.of();

    TrendChart() {
        setId("trend-chart");
        setMinSize(200, 160);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        getChildren().add(canvas);
        widthProperty().subscribe(width -> paint());
        heightProperty().subscribe(height -> paint());
    }

    /** The mark of a status, as a character. */
    static String mark(ActionLimits.Status status) {
        return switch (status) {
            case SETTLING -> "\u25CB";
            case WITHIN -> "\u25CF";
            case WARNING -> "\u25B2";
            case ACTION -> "\u25C6";
        };
    }

    /** @param trend one, or none */
    void show(List<Trend> trend) {
        shown = List.copyOf(trend);
        paint();
    }

    /** Lowest and highest value on the axis. */
    private static double[] range(Trend trend) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ConstancyRecord record : trend.records()) {
            low = Math.min(low, record.value());
            high = Math.max(high, record.value());
        }
        if (Double.isFinite(trend.baseline())) {
            double reach = 1.15 * trend.limits().action() * Math.abs(trend.baseline());
            low = Math.min(low, trend.baseline() - reach);
            high = Math.max(high, trend.baseline() + reach);
        }
        double margin = high > low ? 0.06 * (high - low) : Math.max(1e-6, 0.1 * Math.abs(high));
        return new double[] {low - margin, high + margin};
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(GROUND);
        pen.fillRect(0, 0, getWidth(), getHeight());
        if (shown.isEmpty() || getWidth() < LEFT + RIGHT || getHeight() < TOP + BOTTOM) {
            return;
        }
        Trend trend = shown.get(0);
        double[] range = range(trend);
        pen.setFont(Font.font(12));
        pen.setTextBaseline(VPos.CENTER);
        axes(pen, range);
        if (Double.isFinite(trend.baseline())) {
            limits(pen, trend, range);
        }
        double last = trend.day(trend.records().get(trend.records().size() - 1));
        records(pen, trend, range, Math.max(last, 1e-6));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFill(TEXT);
        pen.fillText(date(trend.records().get(0)), LEFT, getHeight() - BOTTOM / 2);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(
                date(trend.records().get(trend.records().size() - 1)), getWidth() - RIGHT, getHeight() - BOTTOM / 2);
    }

    private static String date(ConstancyRecord record) {
        return DAY.format(record.when().atZone(ZoneId.systemDefault()));
    }

    private double y(double value, double[] range) {
        return TOP + (getHeight() - TOP - BOTTOM) * (1 - (value - range[0]) / (range[1] - range[0]));
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double times = least / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private void axes(GraphicsContext pen, double[] range) {
        pen.setStroke(GRID);
        pen.setFill(TEXT);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setLineDashes();
        double step = step((range[1] - range[0]) / 5);
        for (double value = step * Math.ceil(range[0] / step); value <= range[1]; value += step) {
            double at = y(value, range);
            pen.strokeLine(LEFT, at, getWidth() - RIGHT, at);
            pen.fillText(String.format(Locale.ROOT, "%.4g", value), LEFT - 8, at);
        }
    }

    private void limits(GraphicsContext pen, Trend trend, double[] range) {
        double spread = Math.abs(trend.baseline());
        level(pen, "baseline", trend.baseline(), range, TEXT);
        for (int sign : new int[] {-1, 1}) {
            pen.setLineDashes(3, 4);
            level(pen, "watch", trend.baseline() + sign * trend.limits().warning() * spread, range, BEYOND);
            pen.setLineDashes(9, 5);
            level(pen, "act", trend.baseline() + sign * trend.limits().action() * spread, range, ACT);
        }
        pen.setLineDashes();
    }

    private void level(GraphicsContext pen, String name, double value, double[] range, Color color) {
        double at = y(value, range);
        pen.setStroke(color);
        pen.strokeLine(LEFT, at, getWidth() - RIGHT, at);
        pen.setFill(color);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(name, getWidth() - RIGHT + 8, at);
    }

    private void records(GraphicsContext pen, Trend trend, double[] range, double lastDay) {
        double width = getWidth() - LEFT - RIGHT;
        double beforeX = Double.NaN;
        double beforeY = 0;
        for (ConstancyRecord record : trend.records()) {
            double x = LEFT + width * trend.day(record) / lastDay;
            double at = y(record.value(), range);
            pen.setStroke(WITHIN.deriveColor(0, 1, 0.6, 1));
            if (Double.isFinite(beforeX)) {
                pen.strokeLine(beforeX, beforeY, x, at);
            }
            beforeX = x;
            beforeY = at;
        }
        for (ConstancyRecord record : trend.records()) {
            mark(pen, trend.status(record), LEFT + width * trend.day(record) / lastDay, y(record.value(), range));
        }
    }

    private static void mark(GraphicsContext pen, ActionLimits.Status status, double x, double y) {
        switch (status) {
            case SETTLING -> {
                pen.setStroke(WITHIN);
                pen.strokeOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
            }
            case WITHIN -> {
                pen.setFill(WITHIN);
                pen.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
            }
            case WARNING -> {
                pen.setFill(BEYOND);
                pen.fillPolygon(
                        new double[] {x - MARK - 1, x, x + MARK + 1},
                        new double[] {y + MARK, y - MARK - 2, y + MARK},
                        3);
            }
            case ACTION -> {
                pen.setFill(ACT);
                pen.fillPolygon(
                        new double[] {x - MARK - 2, x, x + MARK + 2, x},
                        new double[] {y, y - MARK - 2, y, y + MARK + 2},
                        4);
            }
        }
    }
}
