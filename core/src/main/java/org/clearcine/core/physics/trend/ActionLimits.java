package org.clearcine.core.physics.trend;

import java.util.List;

/**
 * What a constancy figure may do: the baseline is the median of the first five records, limits are relative to it.
 *
 * @param warning relative deviation from which a figure is to be watched
 * @param action relative deviation from which somebody has to act
 */
public record ActionLimits(double warning, double action) {

    /** 10 and 20 percent. */
    public static final ActionLimits STANDARD = new ActionLimits(0.1, 0.2);

    private static final int BASELINE_RECORDS = 5;

    /** What a figure says. */
    public enum Status {
        /** There is no baseline yet. */
        SETTLING,
        WITHIN,
        WARNING,
        ACTION
    }

    public ActionLimits {
        if (!(warning > 0) || !(action >= warning)) {
            throw new IllegalArgumentException("limits " + warning + " and " + action);
        }
    }

    /** The median of the first five; NaN before there are five. */
    public static double baseline(List<ConstancyRecord> series) {
        if (series.size() < BASELINE_RECORDS) {
            return Double.NaN;
        }
        return series.subList(0, BASELINE_RECORDS).stream()
                .mapToDouble(ConstancyRecord::value)
                .sorted()
                .toArray()[BASELINE_RECORDS / 2];
    }

    /** The status of a record of a series. */
    public Status status(List<ConstancyRecord> series, ConstancyRecord record) {
        double baseline = baseline(series);
        if (Double.isNaN(baseline)) {
            return Status.SETTLING;
        }
        double deviation = Math.abs(record.value() - baseline) / Math.abs(baseline);
        return deviation >= action ? Status.ACTION : deviation >= warning ? Status.WARNING : Status.WITHIN;
    }
}
