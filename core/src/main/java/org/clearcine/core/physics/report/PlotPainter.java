package org.clearcine.core.physics.report;

import java.util.Arrays;
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
    private static final double POINT = 3.4;

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
        PlotRange across = PlotRange.ofX(plot);
        PlotRange up = PlotRange.ofY(plot);
        ink.text(x, y - 18, plot.title(), 10);
        axes(across, up);
        ink.text(x + width / 2 - ink.width(plot.xLabel(), SIZE) / 2, y + height + 26, plot.xLabel(), SIZE);
        ink.uprightText(x - 44, y + height / 2 + ink.width(plot.yLabel(), SIZE) / 2, plot.yLabel(), SIZE);
        double legend = x;
        for (int i = 0; i < plot.lines().size(); i++) {
            LabPlot.Line line = plot.lines().get(i);
            int color = COLORS[i % COLORS.length];
            double lineWidth = i % 2 == 0 ? 1.6 : 1.1;
            if (line.mark() != LabPlot.Mark.POINTS) {
                curve(line.curve(), new PlotRange[] {across, up}, color, lineWidth);
            }
            points(line, new PlotRange[] {across, up}, color);
            ink.line(new double[] {legend, legend + 14}, new double[] {y - 7, y - 7}, color, lineWidth);
            ink.text(legend + 17, y - 4, line.name(), SIZE);
            legend += 30 + ink.width(line.name(), SIZE);
        }
    }

    private void axes(PlotRange across, PlotRange up) {
        for (double tick : across.ticks()) {
            double at = x + width * across.share(tick);
            ink.line(new double[] {at, at}, new double[] {y, y + height}, GRID, 0.5);
            String label = PlotRange.label(tick);
            ink.text(at - ink.width(label, SIZE) / 2, y + height + 12, label, SIZE);
        }
        for (double tick : up.ticks()) {
            double at = y + height * (1 - up.share(tick));
            ink.line(new double[] {x, x + width}, new double[] {at, at}, GRID, 0.5);
            String label = PlotRange.label(tick);
            ink.text(x - 4 - ink.width(label, SIZE), at + 3, label, SIZE);
        }
        ink.line(new double[] {x, x, x + width}, new double[] {y, y + height, y + height}, AXIS, 0.8);
    }

    private void curve(Curve curve, PlotRange[] axes, int color, double lineWidth) {
        double[] px = new double[curve.size()];
        double[] py = new double[curve.size()];
        int kept = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (axes[0].canShow(curve.x(i)) && axes[1].canShow(curve.y(i))) {
                px[kept] = x + width * axes[0].share(curve.x(i));
                py[kept++] = y + height * (1 - axes[1].share(curve.y(i)));
            }
        }
        if (kept > 1) {
            ink.line(Arrays.copyOf(px, kept), Arrays.copyOf(py, kept), color, lineWidth);
        }
    }

    /** Points as small squares, intervals as upright bars. */
    private void points(LabPlot.Line line, PlotRange[] axes, int color) {
        for (int i = 0; i < line.curve().size(); i++) {
            if (!axes[0].canShow(line.curve().x(i))) {
                continue;
            }
            double at = x + width * axes[0].share(line.curve().x(i));
            if (line.mark() != LabPlot.Mark.LINE && axes[1].canShow(line.curve().y(i))) {
                double top = y + height * (1 - axes[1].share(line.curve().y(i)));
                ink.rectangle(at - POINT / 2, top - POINT / 2, POINT, POINT, color);
            }
            if (line.hasIntervals()
                    && axes[1].canShow(line.low().y(i))
                    && axes[1].canShow(line.high().y(i))) {
                double low = y + height * (1 - axes[1].share(line.low().y(i)));
                double high = y + height * (1 - axes[1].share(line.high().y(i)));
                ink.line(new double[] {at, at}, new double[] {low, high}, color, 0.7);
            }
        }
    }
}
