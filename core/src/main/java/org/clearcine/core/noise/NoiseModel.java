package org.clearcine.core.noise;

/**
 * Poisson-Gaussian noise in stored values: {@code variance = gain * mean + offset}.
 *
 * <p>Because the detector's pedestal is part of the stored value, {@code offset} may be negative.
 *
 * @param gain stored values per absorbed quantum (a)
 * @param offset variance at stored value 0, in squared stored values (b)
 */
public record NoiseModel(double gain, double offset) {

    /** Variance at a mean stored value, never negative. */
    public double variance(double mean) {
        return Math.max(0, gain * mean + offset);
    }
}
