package org.clearcine.core.measurement;

import java.util.Arrays;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;

/** What the pixels of an area say: count, mean, standard deviation, extremes, histogram; in modality values. */
public final class AreaFigures {

    private final double[] values;
    private final double mean;
    private final double standardDeviation;

    private AreaFigures(double[] sorted) {
        values = sorted;
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        mean = sorted.length == 0 ? Double.NaN : sum / sorted.length;
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        // Of a sample: the pixels stand for more of their kind.
        standardDeviation = sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1));
    }

    /** The figures of the part of {@code area} that lies on the frame; may be of no pixel at all. */
    public static AreaFigures of(Frame frame, Area area, ModalityTransform modality) {
        int rows = Math.max(0, area.endRow(frame.size()) - area.firstRow());
        int columns = Math.max(0, area.endColumn(frame.size()) - area.firstColumn());
        double[] values = new double[rows * columns];
        int count = 0;
        for (int row = area.firstRow(); row < area.endRow(frame.size()); row++) {
            for (int column = area.firstColumn(); column < area.endColumn(frame.size()); column++) {
                if (area.contains(row, column)) {
                    values[count++] = modality.modalityValue(frame.value(row, column));
                }
            }
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return new AreaFigures(sorted);
    }

    /** Number of pixels. */
    public int count() {
        return values.length;
    }

    /** Not a number without a pixel, as are the extremes. */
    public double mean() {
        return mean;
    }

    /** Of a sample, with n - 1; 0 for fewer than two pixels. */
    public double standardDeviation() {
        return standardDeviation;
    }

    public double smallest() {
        return values.length == 0 ? Double.NaN : values[0];
    }

    public double largest() {
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    /**
     * How many pixels fall into each of {@code bins} equal steps from {@code low} to {@code high}; the last step takes
     * {@code high} too. What lies outside is not counted.
     */
    public int[] histogram(double low, double high, int bins) {
        int[] counts = new int[bins];
        for (double value : values) {
            if (value >= low && value <= high) {
                int bin = high > low ? (int) ((value - low) / (high - low) * bins) : 0;
                counts[Math.min(bins - 1, bin)]++;
            }
        }
        return counts;
    }
}
