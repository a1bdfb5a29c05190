package org.clearcine.core.physics.dose;

import java.util.List;
import java.util.Optional;
import org.clearcine.core.physics.lab.LabRow;

/**
 * All figures of one simulated fraction of a recorded loop's dose.
 *
 * @param method {@code raw} where nothing was denoised, else the id of the denoiser whose figures stand beside raw
 * @param rows as the lab gives them
 */
public record RecordedPoint(double fraction, String method, List<LabRow> rows) {

    public RecordedPoint {
        rows = List.copyOf(rows);
    }

    /** A figure by region and quantity. */
    public Optional<LabRow> row(String region, String quantity) {
        return rows.stream()
                .filter(row -> row.region().equals(region) && row.quantity().equals(quantity))
                .findFirst();
    }
}
