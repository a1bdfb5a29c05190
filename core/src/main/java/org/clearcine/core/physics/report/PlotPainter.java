package org.clearcine.core.physics.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.lab.LabPlot;

/** Draws a plot: axes with round steps, curves in colours that the colour-blind can tell apart, a legend. */
final class PlotPainter {

    /** Blue, orange, green, purple, black after Okabe and Ito: apart for all kinds of colour vision, and in grey. */
    static final int[] COLORS = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x000000, 0xE69F00};

    private static final int AXIS = 0x404040;
    private static final int GRID = 0xDDDDDD;
    private static final double LEFT = 58;
    private static final double BOTTOM = 36;
    private static final double TOP = 30;
    private static final double SIZE = 8;

    private final Ink ink;
    private final double x;
    private final double y;
    private final double width;
    private final double height;

    PlotPainter(Ink ink, double x, double y, double width, double height) {
        this.ink = ink;
        this.x = x + LEFT;
        this.y = y + TOP;
        this.width = width - LEFT - 12;
        this.height = height - TOP - BOTTOM;
    }

    void paint(LabPlot plot) {
        double[] range = range(plot.lines());
        ink.text(x, y - 18, plot.title(), 10);
        axes(range);
        ink.text(x + width / 2 - ink.width(plot.xLabel(), SIZE) / 2, y + height + 26, plot.xLabel(), SIZE);
        ink.uprightText(x - 44, y + height / 2 + ink.width(plot.yLabel(), SIZE) / 2, plot.yLabel(), SIZE);
        double legend = x;
        for (int i = 0; i < plot.lines().size(); i++) {
            LabPlot.Line line = plot.lines().get(i);
            int color = COLORS[i % COLORS.length];
            curve(line.curve(), range, color, i % 2 == 0 ? 1.6 : 1.1);
            ink.line(new double[] {legend, legend + 14}, new double[] {y - 7, y - 7}, color, i % 2 == 0 ? 1.6 : 1.1);
            ink.text(legend + 17, y - 4, line.name(), SIZE);
            legend += 30 + ink.width(line.name(), SIZE);
        }
    }

    private void axes(double[] range) {
        for (double tick : ticks(range[0], range[1])) {
            double at = x + width * (tick - range[0]) / (range[1] - range[0]);
            ink.line(new double[] {at, at}, new double[] {y, y + height}, GRID, 0.5);
            String label = label(tick);
            ink.text(at - ink.width(label, SIZE) / 2, y + height + 12, label, SIZE);
        }
        for (double tick : ticks(range[2], range[3])) {
            double at = y + height * (1 - (tick - range[2]) / (range[3] - range[2]));
            ink.line(new double[] {x, x + width}, new double[] {at, at}, GRID, 0.5);
            String label = label(tick);
            ink.text(x - 4 - ink.width(label, SIZE), at + 3, label, SIZE);
        }
        ink.line(new double[] {x, x, x + width}, new double[] {y, y + height, y + height}, AXIS, 0.8);
    }

    private void curve(Curve curve, double[] range, int color, double lineWidth) {
        double[] px = new double[curve.size()];
        double[] py = new double[curve.size()];
        int kept = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (Double.isFinite(curve.y(i))) {
                px[kept] = x + width * (curve.x(i) - range[0]) / (range[1] - range[0]);
                py[kept++] = y + height * (1 - (curve.y(i) - range[2]) / (range[3] - range[2]));
            }
        }
        if (kept > 1) {
            ink.line(Arrays.copyOf(px, kept), Arrays.copyOf(py, kept), color, lineWidth);
        }
    }

    /** Lowest and highest x and y; y reaches down to 0. */
    private static double[] range(List<LabPlot.Line> lines) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, Double.NEGATIVE_INFINITY};
        for (LabPlot.Line line : lines) {
            for (int i = 0; i < line.curve().size(); i++) {
                if (Double.isFinite(line.curve().y(i))) {
                    range[0] = Math.min(range[0], line.curve().x(i));
                    range[1] = Math.max(range[1], line.curve().x(i));
                    range[2] = Math.min(range[2], line.curve().y(i));
                    range[3] = Math.max(range[3], line.curve().y(i));
                }
            }
        }
        if (!(range[1] > range[0])) {
            range[0] = Double.isFinite(range[0]) ? range[0] - 0.5 : 0;
            range[1] = range[0] + 1;
        }
        range[3] = range[3] > range[2] ? range[3] + 0.05 * (range[3] - range[2]) : range[2] + 1;
        return range;
    }

    private static double[] ticks(double from, double to) {
        double step = Math.pow(10, Math.floor(Math.log10((to - from) / 4)));
        double steps = (to - from) / step;
        step *= steps > 16 ? 5 : steps > 8 ? 2 : 1;
        int first = (int) Math.ceil(from / step - 1e-9);
        int last = (int) Math.floor(to / step + 1e-9);
        double[] ticks = new double[last - first + 1];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = (first + i) * step;
        }
        return ticks;
    }

    private static String label(double value) {
        double size = Math.abs(value);
        return size != 0 && (size >= 1e7 || size < 1e-3)
                ? String.format(Locale.ROOT, "%.0e", value)
                : String.format(Locale.ROOT, size >= 1e5 ? "%.0f" : "%.6g", value)
                        .replaceAll("(\\.\\d*?)0+$", "$1")
                        .replaceAll("\\.$", "");
    }
}
