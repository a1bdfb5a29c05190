package org.clearcine.core.metrics;

/** Running mean of squares. */
final class SquareMean {

    private double sum;
    private long count;

    void add(double value) {
        sum += value * value;
        count++;
    }

    /** Not a number while nothing was added. */
    double mean() {
        return sum / count;
    }
}
