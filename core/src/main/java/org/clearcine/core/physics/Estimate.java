package org.clearcine.core.physics;

/**
 * A measured figure and its 95 % interval.
 *
 * @param low lower end; the value itself where no interval is known
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {

    /** Nothing could be measured. */
    public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /** A figure whose interval is not known. */
    public static Estimate exact(double value) {
        return new Estimate(value, value, value);
    }

    public boolean isKnown() {
        return Double.isFinite(value);
    }

    /** Whether a value lies in the interval. */
    public boolean covers(double other) {
        return other >= low && other <= high;
    }

    /** The same figure in another unit. */
    public Estimate times(double factor) {
        double a = low * factor;
        double b = high * factor;
        return new Estimate(value * factor, Math.min(a, b), Math.max(a, b));
    }
}
