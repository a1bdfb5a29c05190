package org.clearcine.core.simulate;

import org.clearcine.core.frame.Frame;

/** Sums over noise pictures: mean, variance and correlation of neighbours. */
final class NoiseSample {

    private double sum;
    private double squares;
    private double across;
    private double down;
    private long count;
    private long pairs;

    /** Adds a frame less a known even level. */
    void add(Frame frame, double level) {
        int rows = frame.size().rows();
        int columns = frame.size().columns();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = frame.value(row, column) - level;
                sum += value;
                squares += value * value;
                count++;
                if (row > 0 && column > 0) {
                    across += value * (frame.value(row, column - 1) - level);
                    down += value * (frame.value(row - 1, column) - level);
                    pairs++;
                }
            }
        }
    }

    double mean() {
        return sum / count;
    }

    double variance() {
        return squares / count - mean() * mean();
    }

    double correlationAcross() {
        return (across / pairs - mean() * mean()) / variance();
    }

    double correlationDown() {
        return (down / pairs - mean() * mean()) / variance();
    }
}
