package org.clearcine.core.training;

import java.util.Random;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * Gaussian noise of variance 1 with a given spatial correlation: white noise through the kernel whose power spectrum is
 * that of the correlation.
 *
 * <p>A correlation is measured three pixels far; a coarse detector's goes on beyond. Where the measured part is that of quanta
 * that spread, what lies beyond is taken from there, else it is 0.
 */
public final class NoiseField {

    private static final int GRID = 32;
    private static final int NEAR = 4;
    private static final int FAR = 9;

    /** Estimated spectra can dip below zero; none is let under this. */
    private static final double LEAST_POWER = 0.02;

    /** Largest error at which a correlation counts as that of spreading quanta. */
    private static final double LARGEST_ERROR = 0.03;

    /** Correlation just beyond what was measured from which on it is felt. */
    private static final double LEAST_FELT = 0.02;

    private static final double[] COSINES = cosines();

    private final int radius;
    private final float[] kernel;

    public NoiseField(NoiseCorrelation correlation) {
        QuantumSpread spread = QuantumSpread.of(correlation);
        int beyond = NoiseCorrelation.RADIUS + 1;
        boolean goesOn = spread.error() < LARGEST_ERROR && spread.rho(beyond, 0) > LEAST_FELT;
        radius = goesOn ? FAR : NEAR;
        int reach = goesOn ? QuantumSpread.REACH : NoiseCorrelation.RADIUS;
        double[] rho = new double[(2 * reach + 1) * (2 * reach + 1)];
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                boolean measured = Math.max(Math.abs(dx), Math.abs(dy)) < beyond;
                rho[(dy + reach) * (2 * reach + 1) + dx + reach] =
                        measured ? correlation.rho(dx, dy) : spread.rho(dx, dy);
            }
        }
        double[] amplitude = new double[GRID * GRID];
        for (int i = 0; i < amplitude.length; i++) {
            amplitude[i] = Math.sqrt(Math.max(LEAST_POWER, sum(rho, reach, i % GRID, i / GRID)));
        }
        kernel = kernel(amplitude, radius);
    }

    private static double[] cosines() {
        double[] cosines = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / GRID);
        }
        return cosines;
    }

    /** Cosine of 2 pi times a whole number of grid steps. */
    private static double cosine(int steps) {
        return COSINES[Math.floorMod(steps, GRID)];
    }

    private static double sum(double[] rho, int reach, int u, int v) {
        double sum = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                sum += rho[(dy + reach) * (2 * reach + 1) + dx + reach] * cosine(u * dx + v * dy);
            }
        }
        return sum;
    }

    private static float[] kernel(double[] amplitude, int radius) {
        int side = 2 * radius + 1;
        double[] taps = new double[side * side];
        double squares = 0;
        for (int i = 0; i < taps.length; i++) {
            int dy = i / side - radius;
            int dx = i % side - radius;
            for (int k = 0; k < amplitude.length; k++) {
                taps[i] += amplitude[k] * cosine(k % GRID * dx + k / GRID * dy);
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
        int side = 2 * radius + 1;
        int wide = columns + 2 * radius;
        float[] white = new float[(rows + 2 * radius) * wide];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) random.nextGaussian();
        }
        float[] field = new float[rows * columns];
        for (int tap = 0; tap < kernel.length; tap++) {
            float weight = kernel[tap];
            int shift = tap / side * wide + tap % side;
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    field[y * columns + x] += weight * white[shift + y * wide + x];
                }
            }
        }
        return field;
    }
}
