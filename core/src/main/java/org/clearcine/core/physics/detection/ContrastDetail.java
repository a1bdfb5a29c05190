package org.clearcine.core.physics.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A grid of disks, and for each diameter the contrast at which the index reaches a threshold.
 *
 * <p>An index is proportional to contrast for a linear system; the slope is the least-squares line through the origin over the
 * disks of one diameter, weighted evenly. A filter that eats faint disks bends that line: the largest departure is given, and
 * above 0.3 the threshold is not to be trusted.
 */
public final class ContrastDetail {

    /** Rose's criterion, often used for phantoms read by people. */
    public static final double THRESHOLD = 4;

    /**
     * One disk that was measured.
     *
     * @param diameter in pixels
     * @param contrast nominal, as a fraction
     * @param index measured detectability
     */
    public record Cell(double diameter, double contrast, double index) {}

    /**
     * One diameter.
     *
     * @param thresholdContrast as a fraction; NaN where no disk gave an index
     * @param departure largest relative deviation of an index from the line
     */
    public record Threshold(double diameter, double thresholdContrast, double departure) {}

    private ContrastDetail() {}

    /** One threshold for each diameter, smallest first. */
    public static List<Threshold> of(List<Cell> cells, double threshold) {
        Map<Double, List<Cell>> byDiameter = new TreeMap<>();
        cells.forEach(cell -> byDiameter
                .computeIfAbsent(cell.diameter(), diameter -> new ArrayList<>())
                .add(cell));
        List<Threshold> result = new ArrayList<>();
        byDiameter.forEach((diameter, members) -> result.add(threshold(diameter, members, threshold)));
        return List.copyOf(result);
    }

    private static Threshold threshold(double diameter, List<Cell> cells, double threshold) {
        double products = 0;
        double squares = 0;
        for (Cell cell : cells) {
            products += Math.abs(cell.contrast()) * cell.index();
            squares += cell.contrast() * cell.contrast();
        }
        double slope = products / squares;
        double departure = cells.stream()
                .mapToDouble(cell -> Math.abs(cell.index() / (slope * Math.abs(cell.contrast())) - 1))
                .max()
                .orElse(Double.NaN);
        return new Threshold(diameter, slope > 0 ? threshold / slope : Double.NaN, departure);
    }
}
