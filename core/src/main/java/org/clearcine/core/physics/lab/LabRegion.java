package org.clearcine.core.physics.lab;

import java.util.Objects;
import org.clearcine.core.metrics.Region;

/**
 * A region that somebody placed, and what it is for.
 *
 * @param name shown in tables; never patient data
 */
public record LabRegion(String name, Region region, Use use) {

    /** What is measured in a region. */
    public enum Use {
        /** Mean, deviations, spectra, memory, lag. */
        NOISE,
        /** A low-contrast object: also CNR, Rose and NPWE against the first background region. */
        OBJECT,
        /** Beside an object. */
        BACKGROUND,
        /** One straight, slanted edge: also width and MTF. */
        EDGE,
        /** Bars along rows or columns: also modulation. */
        BARS
    }

    public LabRegion {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(use, "use");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a region without a name");
        }
    }
}
