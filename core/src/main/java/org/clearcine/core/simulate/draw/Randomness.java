package org.clearcine.core.simulate.draw;

/**
 * A stream of random numbers that is the same for the same seed on every machine and every Java version.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). A stream is cheap to make, so that each frame, layer and object gets
 * its own and can be computed in any order.
 */
public final class Randomness {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Randomness(long state) {
        this.state = state;
    }

    /** The stream number {@code stream} of a seed; streams of one seed are independent of each other. */
    public static Randomness of(long seed, long stream) {
        return new Randomness(mix(mix(seed + GOLDEN) ^ (stream + 1) * GOLDEN));
    }

    /** A seed for a part of something that has a seed itself. */
    public static long derive(long seed, long part) {
        return mix(mix(seed ^ 0x5851F42D4C957F2DL) + (part + 1) * GOLDEN);
    }

    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Evenly from 0 to 1, 1 excluded. */
    public double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    public double uniform(double from, double to) {
        return from + (to - from) * uniform();
    }

    /** Evenly in the logarithm; both ends positive. */
    public double logUniform(double from, double to) {
        return from * Math.pow(to / from, uniform());
    }

    /** From 0 to {@code count - 1}. */
    public int integer(int count) {
        return (int) (uniform() * count);
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** -1 or 1. */
    public int sign() {
        return nextLong() < 0 ? -1 : 1;
    }

    /** Normal with mean 0 and standard deviation 1. */
    public double gaussian() {
        return NormalQuantile.of(nextLong());
    }

    public double gaussian(double mean, double deviation) {
        return mean + deviation * gaussian();
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
