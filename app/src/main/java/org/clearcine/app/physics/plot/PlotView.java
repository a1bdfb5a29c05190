package org.clearcine.app.physics.plot;

import java.util.Optional;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.report.PlotRange;

/**
 * What of a plot is seen, and how it lies on a surface of a size; pixels run down, values run up.
 *
 * @param marked the point that hover or keys have picked; empty when there is none
 */
record PlotView(LabPlot plot, PlotRange x, PlotRange y, double width, double height, Optional<Picked> marked) {

    static final double LEFT = 66;
    static final double RIGHT = 14;
    static final double TOP = 26;
    static final double BOTTOM = 44;

    private static final double REACH = 14;

    /** One point of one curve. */
    record Picked(int line, int point) {}

    static PlotView whole(LabPlot plot) {
        return new PlotView(plot, PlotRange.ofX(plot), PlotRange.ofY(plot), 300, 200, Optional.empty());
    }

    PlotView sized(double newWidth, double newHeight) {
        return new PlotView(plot, x, y, newWidth, newHeight, marked);
    }

    PlotView with(Optional<Picked> other) {
        return new PlotView(plot, x, y, width, height, other);
    }

    PlotView all() {
        return new PlotView(plot, PlotRange.ofX(plot), PlotRange.ofY(plot), width, height, marked);
    }

    double innerWidth() {
        return Math.max(1, width - LEFT - RIGHT);
    }

    double innerHeight() {
        return Math.max(1, height - TOP - BOTTOM);
    }

    double pixelX(double value) {
        return LEFT + innerWidth() * x.share(value);
    }

    double pixelY(double value) {
        return TOP + innerHeight() * (1 - y.share(value));
    }

    double valueX(double pixel) {
        return x.value((pixel - LEFT) / innerWidth());
    }

    boolean isInside(double pixelX, double pixelY) {
        return pixelX >= LEFT && pixelX <= width - RIGHT && pixelY >= TOP && pixelY <= height - BOTTOM;
    }

    /** Nearer by the factor, or further away above 1, with what lies under the pixel staying there. */
    PlotView zoomed(double pixelX, double pixelY, double factor) {
        double across = (pixelX - LEFT) / innerWidth();
        double up = 1 - (pixelY - TOP) / innerHeight();
        return new PlotView(
                plot,
                x.part(across - across * factor, across + (1 - across) * factor),
                y.part(up - up * factor, up + (1 - up) * factor),
                width,
                height,
                marked);
    }

    /** The part between two corners of a rectangle. */
    PlotView part(double oneX, double oneY, double otherX, double otherY) {
        return new PlotView(
                plot,
                x.part((oneX - LEFT) / innerWidth(), (otherX - LEFT) / innerWidth()),
                y.part(1 - (oneY - TOP) / innerHeight(), 1 - (otherY - TOP) / innerHeight()),
                width,
                height,
                marked);
    }

    /** The nearest point within reach of a pixel. */
    Optional<Picked> near(double pixelX, double pixelY) {
        Optional<Picked> best = Optional.empty();
        double reach = REACH;
        for (int i = 0; i < plot.lines().size(); i++) {
            LabPlot.Line line = plot.lines().get(i);
            for (int k = 0; k < line.curve().size(); k++) {
                if (isDrawn(line, k)) {
                    double distance = Math.hypot(
                            pixelX(line.curve().x(k)) - pixelX,
                            pixelY(line.curve().y(k)) - pixelY);
                    if (distance < reach) {
                        reach = distance;
                        best = Optional.of(new Picked(i, k));
                    }
                }
            }
        }
        return best;
    }

    boolean isDrawn(LabPlot.Line line, int point) {
        return x.canShow(line.curve().x(point)) && y.canShow(line.curve().y(point));
    }

    /** The next point of the same curve, or the same place on the next curve; the first point if none is marked. */
    PlotView stepped(int along, int across) {
        int lines = plot.lines().size();
        if (marked.isEmpty() || lines == 0) {
            return with(lines == 0 || plot.lines().get(0).curve().size() == 0 ? marked : Optional.of(new Picked(0, 0)));
        }
        int line = Math.floorMod(marked.get().line() + across, lines);
        int last = plot.lines().get(line).curve().size() - 1;
        int point = Math.max(0, Math.min(last, marked.get().point() + along));
        return last < 0 ? this : with(Optional.of(new Picked(line, point)));
    }
}
