package org.clearcine.core.physics.lab;

import java.util.List;
import java.util.Objects;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;

/**
 * Curves that belong on one plot.
 *
 * @param xLabel with its unit
 * @param yLabel with its unit
 * @param scale how both axes are divided
 */
public record LabPlot(String title, String xLabel, String yLabel, List<Line> lines, Scale scale) {

    /** How both axes are divided. */
    public enum Scale {
        /** Evenly; y reaches down to 0. */
        EVEN,
        /** Evenly, from the lowest value to the highest. */
        CLOSE,
        /** By ratios; values of 0 and below are left out. */
        LOGARITHMIC
    }

    /** How a curve is drawn. */
    public enum Mark {
        LINE,
        POINTS,
        LINE_AND_POINTS
    }

    /**
     * A named curve; the raw loop's come first.
     *
     * @param low lower ends of the 95 % intervals at the same places; empty where none are known
     * @param high upper ends
     */
    public record Line(String name, Curve curve, Curve low, Curve high, Mark mark) {

        private static final Curve NONE = Curve.of(new double[0], new double[0]);

        public Line {
            Objects.requireNonNull(mark, "mark");
            if (low.size() != high.size() || low.size() != 0 && low.size() != curve.size()) {
                throw new IllegalArgumentException(low.size() + " intervals for " + curve.size() + " points");
            }
        }

        /** A curve without intervals. */
        public Line(String name, Curve curve) {
            this(name, curve, NONE, NONE, Mark.LINE);
        }

        /** The same, drawn in that way. */
        public Line(String name, Curve curve, Mark mark) {
            this(name, curve, NONE, NONE, mark);
        }

        /** Measured points with their intervals, joined by a line. */
        public static Line of(String name, double[] x, List<Estimate> y) {
            return new Line(
                    name,
                    Curve.of(x, y.stream().mapToDouble(Estimate::value).toArray()),
                    Curve.of(x, y.stream().mapToDouble(Estimate::low).toArray()),
                    Curve.of(x, y.stream().mapToDouble(Estimate::high).toArray()),
                    Mark.LINE_AND_POINTS);
        }

        /** Whether every point has its interval. */
        public boolean hasIntervals() {
            return low.size() > 0;
        }
    }

    public LabPlot {
        lines = List.copyOf(lines);
        Objects.requireNonNull(scale, "scale");
    }

    /** With axes that are divided evenly. */
    public LabPlot(String title, String xLabel, String yLabel, List<Line> lines) {
        this(title, xLabel, yLabel, lines, Scale.EVEN);
    }
}
