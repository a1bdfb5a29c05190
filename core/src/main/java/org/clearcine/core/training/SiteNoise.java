package org.clearcine.core.training;

import java.util.List;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.noise.NoiseModel;

/**
 * What the noise of a site's loops says of its detector: how far a quantum spreads, and for each loop how much of the noise
 * is quanta and how strong the signal is.
 */
final class SiteNoise {

    private static final double LEAST_SIGNAL = 0.5;

    /**
     * One loop as measured.
     *
     * @param mean stored value in the middle of its brightness
     */
    record Measured(NoiseModel noise, double mean) {}

    /**
     * One loop in a detector's terms.
     *
     * @param quantumShare share of the noise variance that is quanta, at the mean
     * @param signalToNoise of the mean
     */
    record Level(double quantumShare, double signalToNoise) {}

    private final double blurSquarePixels;
    private final List<Level> levels;

    private SiteNoise(double blurSquarePixels, List<Level> levels) {
        this.blurSquarePixels = blurSquarePixels;
        this.levels = List.copyOf(levels);
    }

    /** @param loops at least one, of one detector */
    static SiteNoise of(List<Measured> loops) {
        QuantumSpread spread = QuantumSpread.of(meanCorrelation(loops));
        return new SiteNoise(
                spread.blurSquarePixels(),
                loops.stream().map(loop -> level(loop, spread)).toList());
    }

    /** H / pitch^2 of a detector, in square pixels. */
    double blurSquarePixels() {
        return blurSquarePixels;
    }

    /** One a loop, in their order. */
    List<Level> levels() {
        return levels;
    }

    private static Level level(Measured loop, QuantumSpread spread) {
        double share = spread.sharedBy(loop.noise.correlation()).share();
        double variance = Math.max(1e-12, loop.noise.variance(loop.mean));
        double signal = loop.noise
                .curve()
                .map(curve -> loop.mean - curve.lowestLevel())
                .orElse(share * variance / Math.max(1e-12, loop.noise.gain()));
        return new Level(share, Math.max(LEAST_SIGNAL, signal / Math.sqrt(variance)));
    }

    private static NoiseCorrelation meanCorrelation(List<Measured> loops) {
        int side = 2 * NoiseCorrelation.RADIUS + 1;
        double[] sum = new double[side * side];
        for (Measured loop : loops) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += loop.noise
                        .correlation()
                        .rho(i % side - NoiseCorrelation.RADIUS, i / side - NoiseCorrelation.RADIUS);
            }
        }
        return NoiseCorrelation.of(sum);
    }
}
