package org.clearcine.core.denoise;

import java.util.Optional;
import org.clearcine.core.noise.NoiseModel;

/** What the noise itself tells: that the loop was filtered in time before, or that its values are not linear in dose. */
final class NoiseGuard implements InputGuard {

    /** Correlation of the noise from frame to frame; detector lag alone stays below 0.05. */
    private static final double FILTERED = 0.15;

    private final Finding.Kind kind;

    NoiseGuard(Finding.Kind kind) {
        this.kind = kind;
    }

    @Override
    public void see(TemporalPredictions frame) {}

    @Override
    public Optional<Finding> finding(NoiseModel noise) {
        if (kind == Finding.Kind.FILTERED_IN_TIME && noise.temporalCorrelation() > FILTERED) {
            return Optional.of(new Finding(
                    kind,
                    "The noise of successive frames is alike: the loop was filtered in time before, so less noise can be"
                            + " told from the picture."));
        }
        if (kind == Finding.Kind.DISPLAY_PROCESSED && noise.curve().isPresent()) {
            return Optional.of(new Finding(
                    kind,
                    "The noise does not grow with the signal as in raw detector data: the values were processed for"
                            + " display, and the noise was measured for each grey level instead."));
        }
        return Optional.empty();
    }
}
