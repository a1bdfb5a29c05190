package org.clearcine.core.simulate;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.simulate.draw.Kernel;
import org.clearcine.core.simulate.draw.Randomness;

/** Gaussian noise of unit variance with a given correlation between neighbouring pixels. */
final class ColouredNoise {

    private static final int FREQUENCIES = 24;
    private static final int RADIUS = 4;

    private final Kernel kernel;

    /** The kernel is the inverse transform of the root of the power spectrum; power below 0 is cut off. */
    ColouredNoise(NoiseCorrelation correlation) {
        double[] root = new double[FREQUENCIES * FREQUENCIES];
        for (int v = 0; v < FREQUENCIES; v++) {
            for (int u = 0; u < FREQUENCIES; u++) {
                root[v * FREQUENCIES + u] = Math.sqrt(Math.max(0, power(correlation, v, u)));
            }
        }
        kernel = new EvenSpectrum(FREQUENCIES, root).kernel(RADIUS, ColouredNoise::length);
    }

    /** A fresh picture of noise. */
    float[] picture(FrameSize size, Randomness random) {
        float[] white = new float[size.pixelCount()];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) random.gaussian();
        }
        return kernel.convolve(white, size);
    }

    private static double power(NoiseCorrelation correlation, int v, int u) {
        int reach = NoiseCorrelation.RADIUS;
        double sum = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                sum += correlation.rho(dx, dy) * Math.cos(2 * Math.PI * (u * dx + v * dy) / FREQUENCIES);
            }
        }
        return sum;
    }

    private static double length(double[] weights) {
        return Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
    }
}
