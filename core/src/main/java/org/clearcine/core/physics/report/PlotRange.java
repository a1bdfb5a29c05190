package org.clearcine.core.physics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.physics.lab.LabPlot;

/**
 * One axis: its ends, how it is divided, where its ticks are.
 *
 * @param logarithmic whether equal ratios are equally far apart; then {@code low} is above 0
 */
public record PlotRange(double low, double high, boolean logarithmic) {

    public PlotRange {
        if (!(high > low) || logarithmic && !(low > 0)) {
            throw new IllegalArgumentException("axis from " + low + " to " + high);
        }
    }

    /** An axis that holds all places of a plot. */
    public static PlotRange ofX(LabPlot plot) {
        return new Ends().addX(plot).range(plot.scale(), false);
    }

    /** An axis that holds all values of a plot and their intervals. */
    public static PlotRange ofY(LabPlot plot) {
        return new Ends().addY(plot).range(plot.scale(), true);
    }

    /** How far along the axis a value lies: 0 is its lower end, 1 its upper. */
    public double share(double value) {
        return (scaled(value) - scaled(low)) / (scaled(high) - scaled(low));
    }

    /** The value at a share of the axis. */
    public double value(double share) {
        double at = scaled(low) + share * (scaled(high) - scaled(low));
        return logarithmic ? Math.pow(10, at) : at;
    }

    /** Whether a value can be drawn on this kind of axis at all. */
    public boolean canShow(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    /** A part of the axis, from one share to another; itself where that would be too small to tell values apart. */
    public PlotRange part(double from, double to) {
        double one = value(Math.min(from, to));
        double other = value(Math.max(from, to));
        boolean drawable = Double.isFinite(one) && Double.isFinite(other) && (!logarithmic || one > 0);
        boolean wide = Math.abs(other - one) > 1e-9 * Math.max(Math.abs(one), Math.abs(other));
        return drawable && wide ? new PlotRange(one, other, logarithmic) : this;
    }

    private double scaled(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    /** Round values within the axis: about five of them. */
    public List<Double> ticks() {
        return logarithmic && high / low > 3 ? ratioTicks() : evenTicks();
    }

    private List<Double> evenTicks() {
        double step = Math.pow(10, Math.floor(Math.log10((high - low) / 4)));
        double steps = (high - low) / step;
        step *= steps > 16 ? 5 : steps > 8 ? 2 : 1;
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i <= (long) Math.floor(high / step + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private List<Double> ratioTicks() {
        double[] parts = high / low > 1000 ? new double[] {1} : new double[] {1, 2, 5};
        List<Double> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(Math.log10(low)); decade <= Math.log10(high); decade++) {
            for (double part : parts) {
                double tick = part * Math.pow(10, decade);
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** A tick in as few digits as it needs. */
    public static String label(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e6 || size < 1e-4)) {
            return String.format(Locale.ROOT, "%.1e", value)
                    .replace(".0e", "e")
                    .replace("e+0", "e")
                    .replace("e-0", "e-");
        }
        return String.format(Locale.ROOT, size >= 1e5 ? "%.0f" : "%.6g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    /** The ends of what is to be seen. */
    private static final class Ends {

        private double low = Double.POSITIVE_INFINITY;
        private double lowPositive = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        Ends addX(LabPlot plot) {
            for (LabPlot.Line line : plot.lines()) {
                for (int i = 0; i < line.curve().size(); i++) {
                    if (Double.isFinite(line.curve().y(i))) {
                        add(line.curve().x(i));
                    }
                }
            }
            return this;
        }

        Ends addY(LabPlot plot) {
            for (LabPlot.Line line : plot.lines()) {
                for (int i = 0; i < line.curve().size(); i++) {
                    add(line.curve().y(i));
                    if (line.hasIntervals()) {
                        add(line.low().y(i));
                        add(line.high().y(i));
                    }
                }
            }
            return this;
        }

        private void add(double value) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
                lowPositive = value > 0 ? Math.min(lowPositive, value) : lowPositive;
            }
        }

        PlotRange range(LabPlot.Scale scale, boolean isY) {
            if (scale == LabPlot.Scale.LOGARITHMIC) {
                boolean any = lowPositive < Double.POSITIVE_INFINITY && high > 0;
                return new PlotRange(any ? lowPositive / 1.2 : 0.1, any ? high * 1.2 : 10, true);
            }
            if (isY && scale == LabPlot.Scale.EVEN) {
                add(0);
            }
            if (!(high > low)) {
                double middle = Double.isFinite(low) ? low : 0.5;
                return new PlotRange(middle - 0.5, middle + 0.5, false);
            }
            double margin = scale == LabPlot.Scale.CLOSE ? 0.05 * (high - low) : 0;
            return new PlotRange(low - margin, high + (isY ? 0.05 * (high - low) : margin), false);
        }
    }
}
