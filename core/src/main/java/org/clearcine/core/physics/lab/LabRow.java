package org.clearcine.core.physics.lab;

import java.util.function.ToDoubleFunction;
import org.clearcine.core.physics.BlockBootstrap;
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

    /** A quantity of some of the frames, with intervals; the change is a ratio, and both loops share the draws. */
    public static LabRow ratio(
            String region,
            String quantity,
            BlockBootstrap bootstrap,
            ToDoubleFunction<int[]> raw,
            ToDoubleFunction<int[]> processed) {
        return new LabRow(
                region,
                quantity,
                "",
                bootstrap.of(raw),
                bootstrap.of(processed),
                bootstrap.of(frames -> processed.applyAsDouble(frames) / raw.applyAsDouble(frames)),
                true);
    }
}
