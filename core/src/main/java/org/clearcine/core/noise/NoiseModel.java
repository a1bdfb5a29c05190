package org.clearcine.core.noise;

import java.util.Objects;
import java.util.Optional;

/**
 * Poisson-Gaussian noise in stored values: {@code variance = gain * mean + offset}, and how it is correlated.
 *
 * <p>Because the detector's pedestal is part of the stored value, {@code offset} may be negative.
 *
 * @param gain stored values per absorbed quantum (a)
 * @param offset variance at stored value 0, in squared stored values (b)
 * @param correlation correlation between the pixels of a frame
 * @param temporalCorrelation correlation of a pixel's noise from one frame to the next: about 0.02 from detector lag,
 *     far more where the loop was filtered in time before
 * @param curve variance by grey level, present where the values are not linear in dose; then it is the curve that
 *     counts and gain and offset are only its best straight line
 */
public record NoiseModel(
        double gain,
        double offset,
        NoiseCorrelation correlation,
        double temporalCorrelation,
        Optional<VarianceCurve> curve) {

    public NoiseModel {
        Objects.requireNonNull(correlation, "correlation");
        Objects.requireNonNull(curve, "curve");
        if (!Double.isFinite(gain) || !Double.isFinite(offset) || !Double.isFinite(temporalCorrelation)) {
            throw new IllegalArgumentException("noise of gain " + gain + ", offset " + offset);
        }
    }

    /** White Poisson-Gaussian noise. */
    public NoiseModel(double gain, double offset) {
        this(gain, offset, NoiseCorrelation.white(), 0, Optional.empty());
    }

    /** Variance at a mean stored value, never negative. */
    public double variance(double mean) {
        return curve.map(table -> table.variance(mean)).orElse(Math.max(0, gain * mean + offset));
    }
}
