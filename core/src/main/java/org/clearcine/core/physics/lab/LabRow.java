package org.clearcine.core.physics.lab;

import org.clearcine.core.physics.Estimate;

/**
 * One line of a table: a quantity of a region, raw, processed and the change, each with its interval.
 *
 * @param change processed over raw where {@code isRatio}, else processed minus raw
 */
public record LabRow(
        String region,
        String quantity,
        String unit,
        Estimate raw,
        Estimate processed,
        Estimate change,
        boolean isRatio) {

    /** A quantity without intervals; the change is a ratio. */
    static LabRow plain(String region, String quantity, String unit, double raw, double processed) {
        return new LabRow(
                region,
                quantity,
                unit,
                Estimate.exact(raw),
                Estimate.exact(processed),
                Estimate.exact(processed / raw),
                true);
    }
}
