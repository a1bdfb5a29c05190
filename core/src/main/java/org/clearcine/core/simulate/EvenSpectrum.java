package org.clearcine.core.simulate;

import java.util.function.ToDoubleFunction;
import org.clearcine.core.simulate.draw.Kernel;

/** A real, even spectrum on a square grid of frequencies, and the kernel it belongs to. */
final class EvenSpectrum {

    private final int side;
    private final double[] values;

    /** @param values row by row, frequency 0 first */
    EvenSpectrum(int side, double[] values) {
        this.side = side;
        this.values = values.clone();
    }

    /** The inverse Fourier transform, cut at the radius: (2 radius + 1) squared values. */
    double[] inverse(int radius) {
        int width = 2 * radius + 1;
        double[] weights = new double[width * width];
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                weights[(dy + radius) * width + dx + radius] = at(dy, dx);
            }
        }
        return weights;
    }

    /** The kernel, cut at the radius and divided by {@code norm} of what is left. */
    Kernel kernel(int radius, ToDoubleFunction<double[]> norm) {
        double[] weights = inverse(radius);
        double divisor = norm.applyAsDouble(weights);
        float[] scaled = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            scaled[i] = (float) (weights[i] / divisor);
        }
        return new Kernel(radius, scaled);
    }

    private double at(int dy, int dx) {
        double sum = 0;
        for (int v = 0; v < side; v++) {
            double cosine = Math.cos(2 * Math.PI * v * dy / side);
            double sine = Math.sin(2 * Math.PI * v * dy / side);
            for (int u = 0; u < side; u++) {
                double phase = 2 * Math.PI * u * dx / side;
                sum += values[v * side + u] * (cosine * Math.cos(phase) - sine * Math.sin(phase));
            }
        }
        return sum / (side * side);
    }
}
