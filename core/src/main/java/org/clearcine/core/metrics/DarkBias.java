package org.clearcine.core.metrics;

import java.util.Map;

/**
 * Mean shift of the signal in its darkest tenth, in percent: {@code 100 mean(output - clean) / mean(clean - pedestal)} over
 * the 10 % of pixels of each frame with the smallest clean value. A biased inverse transform shows here first.
 */
final class DarkBias implements LoopMetric {

    private static final double DARK_SHARE = 0.1;

    private final double pedestal;
    private double shift;
    private double signal;

    DarkBias(double pedestal) {
        this.pedestal = pedestal;
    }

    @Override
    public void add(ScoredFrame previous, ScoredFrame current) {
        double darkest = Quantile.of(EdgeStrength.asDoubles(current.clean()), DARK_SHARE);
        for (int i = 0; i < current.pixelCount(); i++) {
            double clean = current.clean().value(i);
            if (clean <= darkest) {
                shift += current.error(i);
                signal += clean - pedestal;
            }
        }
    }

    @Override
    public Map<QualityMetric, Double> result() {
        return Map.of(QualityMetric.DARK_BIAS, signal > 0 ? 100 * shift / signal : Double.NaN);
    }
}
