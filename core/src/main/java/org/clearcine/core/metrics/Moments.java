package org.clearcine.core.metrics;

/** Running mean and population variance (Welford, Technometrics 1962). */
final class Moments {

    private long count;
    private double mean;
    private double squares;

    void add(double value) {
        count++;
        double delta = value - mean;
        mean += delta / count;
        squares += delta * (value - mean);
    }

    long count() {
        return count;
    }

    /** Not a number while nothing was added. */
    double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    double variance() {
        return squares / count;
    }

    double deviation() {
        return Math.sqrt(variance());
    }
}
