package org.clearcine.core.physics.lab;

import java.util.List;
import org.clearcine.core.physics.Curve;

/**
 * Curves that belong on one plot.
 *
 * @param xLabel with its unit
 * @param yLabel with its unit
 */
public record LabPlot(String title, String xLabel, String yLabel, List<Line> lines) {

    /** A named curve; the raw loop's come first. */
    public record Line(String name, Curve curve) {}

    public LabPlot {
        lines = List.copyOf(lines);
    }
}
