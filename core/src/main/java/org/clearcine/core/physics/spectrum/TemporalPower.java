package org.clearcine.core.physics.spectrum;

import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.RegionCube;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The temporal noise power spectrum: {@code NPS(f) = <|DFT_t(x - mean)|^2> / n} over the pixels of a region, in squared values
 * times frames; white noise lies at its variance (Siewerdsen, Cunningham and Jaffray, Med Phys 29, 2002).
 *
 * <p>A recursive filter {@code y = a y' + (1 - a) x} multiplies it by {@code (1 - a)^2 / (1 + a^2 - 2 a cos 2 pi f)}.
 */
public final class TemporalPower {

    private TemporalPower() {}

    /** From 1/n to 0.5 cycles a frame; empty for fewer than 4 frames. */
    public static Curve of(RegionCube cube) {
        int n = cube.frameCount();
        if (n < 4) {
            return Curve.of(new double[0], new double[0]);
        }
        double[] mean = cube.meanPicture();
        double[] power = new double[n / 2];
        DoubleFFT_1D transform = new DoubleFFT_1D(n);
        double[] line = new double[2 * n];
        for (int pixel = 0; pixel < cube.pixelCount(); pixel++) {
            for (int t = 0; t < n; t++) {
                line[2 * t] = cube.value(t, pixel) - mean[pixel];
                line[2 * t + 1] = 0;
            }
            transform.complexForward(line);
            for (int f = 1; f <= n / 2; f++) {
                power[f - 1] += line[2 * f] * line[2 * f] + line[2 * f + 1] * line[2 * f + 1];
            }
        }
        double[] frequency = new double[n / 2];
        for (int f = 1; f <= n / 2; f++) {
            frequency[f - 1] = (double) f / n;
            power[f - 1] /= (double) n * cube.pixelCount();
        }
        return Curve.of(frequency, power);
    }
}
