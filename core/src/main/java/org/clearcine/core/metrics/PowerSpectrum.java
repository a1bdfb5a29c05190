package org.clearcine.core.metrics;

import org.jtransforms.fft.DoubleFFT_1D;

/** Squared magnitude of the two-dimensional Fourier transform of a picture, after its mean was taken off. */
final class PowerSpectrum {

    private final int rows;
    private final int columns;
    private final DoubleFFT_1D alongRow;
    private final DoubleFFT_1D alongColumn;

    PowerSpectrum(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.alongRow = new DoubleFFT_1D(columns);
        this.alongColumn = new DoubleFFT_1D(rows);
    }

    /** One power a frequency, row by row, frequency (0, 0) first; not normalised. */
    double[] of(double[] values) {
        double mean = mean(values);
        double[] complex = new double[2 * values.length];
        double[] line = new double[2 * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                line[2 * column] = values[row * columns + column] - mean;
                line[2 * column + 1] = 0;
            }
            alongRow.complexForward(line);
            System.arraycopy(line, 0, complex, 2 * row * columns, line.length);
        }
        return powerAfterColumns(complex);
    }

    /** Radial frequency of an entry, in cycles a pixel. */
    double frequency(int entry) {
        return Math.hypot(folded(entry / columns, rows), folded(entry % columns, columns));
    }

    private double[] powerAfterColumns(double[] complex) {
        double[] power = new double[rows * columns];
        double[] line = new double[2 * rows];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                line[2 * row] = complex[2 * (row * columns + column)];
                line[2 * row + 1] = complex[2 * (row * columns + column) + 1];
            }
            alongColumn.complexForward(line);
            for (int row = 0; row < rows; row++) {
                double real = line[2 * row];
                double imaginary = line[2 * row + 1];
                power[row * columns + column] = real * real + imaginary * imaginary;
            }
        }
        return power;
    }

    private static double folded(int index, int length) {
        return (double) (2 * index <= length ? index : index - length) / length;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
