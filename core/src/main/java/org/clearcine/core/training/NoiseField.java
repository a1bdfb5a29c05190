package org.clearcine.core.training;

import java.util.Random;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * Gaussian noise of variance 1 with a given spatial correlation: white noise through the kernel whose power spectrum is
 * that of the correlation.
 */
public final class NoiseField {

    private static final int GRID = 16;
    private static final int RADIUS = 4;
    private static final int SIDE = 2 * RADIUS + 1;

    /** Estimated spectra can dip below zero; none is let under this. */
    private static final double LEAST_POWER = 0.02;

    private final float[] kernel;

    public NoiseField(NoiseCorrelation correlation) {
        double[] amplitude = new double[GRID * GRID];
        for (int v = 0; v < GRID; v++) {
            for (int u = 0; u < GRID; u++) {
                amplitude[v * GRID + u] = Math.sqrt(Math.max(LEAST_POWER, power(correlation, u, v)));
            }
        }
        kernel = kernel(amplitude);
    }

    private static double power(NoiseCorrelation correlation, int u, int v) {
        double sum = 0;
        int radius = NoiseCorrelation.RADIUS;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                sum += correlation.rho(dx, dy) * Math.cos(2 * Math.PI * (u * dx + v * dy) / GRID);
            }
        }
        return sum;
    }

    private static float[] kernel(double[] amplitude) {
        double[] taps = new double[SIDE * SIDE];
        double squares = 0;
        for (int i = 0; i < taps.length; i++) {
            int dy = i / SIDE - RADIUS;
            int dx = i % SIDE - RADIUS;
            for (int k = 0; k < amplitude.length; k++) {
                taps[i] += amplitude[k] * Math.cos(2 * Math.PI * (k % GRID * dx + k / GRID * dy) / GRID);
            }
            squares += taps[i] * taps[i];
        }
        float[] normalised = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            normalised[i] = (float) (taps[i] / Math.sqrt(squares));
        }
        return normalised;
    }

    /** A fresh field, row by row. */
    public float[] draw(int rows, int columns, Random random) {
        int wide = columns + 2 * RADIUS;
        float[] white = new float[(rows + 2 * RADIUS) * wide];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) random.nextGaussian();
        }
        float[] field = new float[rows * columns];
        for (int tap = 0; tap < kernel.length; tap++) {
            float weight = kernel[tap];
            int shift = tap / SIDE * wide + tap % SIDE;
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    field[y * columns + x] += weight * white[shift + y * wide + x];
                }
            }
        }
        return field;
    }
}
