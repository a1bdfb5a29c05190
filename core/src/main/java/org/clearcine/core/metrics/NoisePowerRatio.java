package org.clearcine.core.metrics;

import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How much of the noise power is left, by spatial frequency: power of (output - clean) over power of (noisy - clean), summed
 * over the scored frames, in the bands 0.015 to 0.1, 0.1 to 0.25 and 0.25 to 0.5 cycles a pixel.
 *
 * <p>A high low band shows as blotches. What a method smears counts as residual power too, so the ratio may exceed 1.
 */
final class NoisePowerRatio implements LoopMetric {

    private static final double[] BAND_EDGES = {0.015, 0.1, 0.25, 0.5};

    private final double[] residual = new double[BAND_EDGES.length - 1];
    private final double[] noise = new double[BAND_EDGES.length - 1];

    @Override
    public void add(ScoredFrame previous, ScoredFrame current) {
        PowerSpectrum spectrum = new PowerSpectrum(current.rows(), current.columns());
        addBands(spectrum, values(current, current::error), residual);
        addBands(spectrum, values(current, current::noise), noise);
    }

    @Override
    public Map<QualityMetric, Double> result() {
        return Map.of(
                QualityMetric.NPS_LOW, residual[0] / noise[0],
                QualityMetric.NPS_MIDDLE, residual[1] / noise[1],
                QualityMetric.NPS_HIGH, residual[2] / noise[2]);
    }

    private static void addBands(PowerSpectrum spectrum, double[] values, double[] sums) {
        double[] power = spectrum.of(values);
        for (int i = 0; i < power.length; i++) {
            double frequency = spectrum.frequency(i);
            for (int band = 0; band < sums.length; band++) {
                if (frequency >= BAND_EDGES[band] && frequency < BAND_EDGES[band + 1]) {
                    sums[band] += power[i];
                }
            }
        }
    }

    private static double[] values(ScoredFrame frame, IntToDoubleFunction value) {
        double[] values = new double[frame.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return values;
    }
}
