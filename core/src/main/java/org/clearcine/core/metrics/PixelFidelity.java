package org.clearcine.core.metrics;

import java.util.Map;

/**
 * Peak signal-to-noise ratios: over all pixels, along edges, where something moves, and of the change between frames.
 *
 * <p>{@code PSNR = 10 log10(peak^2 / mean(error^2))} with the mean over all scored frames. Edge: the 5 % of pixels of each
 * frame with the largest clean gradient. Motion: the 2 % with the largest {@code |clean_t - clean_(t-1)|} that also exceed
 * 0.5 % of the peak. Flicker: of {@code (error_t - error_(t-1)) / sqrt 2}.
 */
final class PixelFidelity implements LoopMetric {

    private static final double EDGE_SHARE = 0.05;
    private static final double MOTION_SHARE = 0.02;
    private static final double LEAST_MOTION = 0.005;

    private final double peak;
    private final SquareMean all = new SquareMean();
    private final SquareMean edges = new SquareMean();
    private final SquareMean motion = new SquareMean();
    private final SquareMean flicker = new SquareMean();

    PixelFidelity(double peak) {
        this.peak = peak;
    }

    @Override
    public void add(ScoredFrame previous, ScoredFrame current) {
        double[] gradient = EdgeStrength.of(current.clean());
        double[] change = changeOfClean(previous, current);
        double leastGradient = Quantile.of(gradient, 1 - EDGE_SHARE);
        double leastChange = Quantile.of(change, 1 - MOTION_SHARE);
        for (int i = 0; i < current.pixelCount(); i++) {
            double error = current.error(i);
            all.add(error);
            flicker.add((error - previous.error(i)) / Math.sqrt(2));
            if (gradient[i] >= leastGradient) {
                edges.add(error);
            }
            if (change[i] >= leastChange && change[i] > LEAST_MOTION * peak) {
                motion.add(error);
            }
        }
    }

    @Override
    public Map<QualityMetric, Double> result() {
        return Map.of(
                QualityMetric.PSNR, decibels(all),
                QualityMetric.EDGE_PSNR, decibels(edges),
                QualityMetric.MOTION_PSNR, decibels(motion),
                QualityMetric.FLICKER_PSNR, decibels(flicker));
    }

    private double decibels(SquareMean errors) {
        return 10 * Math.log10(peak * peak / errors.mean());
    }

    private static double[] changeOfClean(ScoredFrame previous, ScoredFrame current) {
        double[] change = new double[current.pixelCount()];
        for (int i = 0; i < change.length; i++) {
            change[i] = Math.abs(current.clean().value(i) - previous.clean().value(i));
        }
        return change;
    }
}
