package org.clearcine.core.simulate;

import java.util.Arrays;
import org.clearcine.core.simulate.draw.Kernel;

/**
 * What the scintillator and the pixel's aperture do to the signal and, differently, to the noise.
 *
 * <p>Light spreads by MTF = 1 / (1 + H f^2) on a grid of half the pitch; four cells make a pixel. Folding the spectra of
 * that grid onto the pixel grid gives two kernels for white pixels: one for the mean signal (aperture, MTF and aliasing
 * in amplitude), one whose autocorrelation is that of the noise (the same in power). Working on pixels with these two is four
 * times faster than the fine grid and has the same mean and covariance.
 */
final class ScintillatorBlur {

    private static final int FREQUENCIES = 48;

    private final Kernel signal;
    private final Kernel noise;

    private ScintillatorBlur(Kernel signal, Kernel noise) {
        this.signal = signal;
        this.noise = noise;
    }

    static ScintillatorBlur of(double blurSquareMillimetres, double pitchMillimetres) {
        double decayPixels = Math.sqrt(blurSquareMillimetres) / (2 * Math.PI) / pitchMillimetres;
        int radius = blurSquareMillimetres == 0 ? 0 : (int) Math.max(2, Math.min(9, Math.ceil(4.5 * decayPixels) + 1));
        double h = blurSquareMillimetres / (pitchMillimetres * pitchMillimetres);
        double[] amplitude = new double[FREQUENCIES * FREQUENCIES];
        double[] rootPower = new double[FREQUENCIES * FREQUENCIES];
        for (int v = 0; v < FREQUENCIES; v++) {
            for (int u = 0; u < FREQUENCIES; u++) {
                fold(u, v, h, amplitude, rootPower);
            }
        }
        return new ScintillatorBlur(kernel(amplitude, radius), kernel(rootPower, radius));
    }

    /** For the mean signal; sums to 1. */
    Kernel signal() {
        return signal;
    }

    /** For white Poisson fluctuations; sums to 1. */
    Kernel noise() {
        return noise;
    }

    private static void fold(int u, int v, double h, double[] amplitude, double[] rootPower) {
        double signal = 0;
        double power = 0;
        for (int aliasY = 0; aliasY < 2; aliasY++) {
            for (int aliasX = 0; aliasX < 2; aliasX++) {
                double fx = fine(u + aliasX * FREQUENCIES);
                double fy = fine(v + aliasY * FREQUENCIES);
                double aperture = square(Math.cos(Math.PI * fx / 2)) * square(Math.cos(Math.PI * fy / 2));
                double transfer = 1 / (1 + h * (fx * fx + fy * fy));
                signal += aperture * transfer;
                power += aperture * transfer * transfer;
            }
        }
        amplitude[v * FREQUENCIES + u] = signal;
        rootPower[v * FREQUENCIES + u] = Math.sqrt(power);
    }

    /** Frequency in cycles a pixel, from -1 to 1, of an index on the fine grid. */
    private static double fine(int index) {
        int signed = index < FREQUENCIES ? index : index - 2 * FREQUENCIES;
        return (double) signed / FREQUENCIES;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The kernel of an even spectrum, cut at the radius and set to sum 1. */
    private static Kernel kernel(double[] spectrum, int radius) {
        return new EvenSpectrum(FREQUENCIES, spectrum)
                .kernel(radius, weights -> Arrays.stream(weights).sum());
    }
}
