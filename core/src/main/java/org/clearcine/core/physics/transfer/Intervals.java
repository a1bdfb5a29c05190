package org.clearcine.core.physics.transfer;

import java.util.function.ToDoubleFunction;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;

/** Gain and electronic noise from sums, with the wider of the intervals over blocks of frames and over cells of the picture. */
final class Intervals {

    /** Less memory than this is the scintillator's, which electronics do not share; more is a filter's. */
    private static final double SCINTILLATOR_ALONE = 0.05;

    /** How exactly the correction for what the bands do not hold is known, relative to itself. */
    private static final double DOUBT = 0.2;

    /**
     * Share of the variance that may be motion nobody sees, or bend of the line: over built-in scenes at 8 to 110 nGy, intervals so
     * widened held the truth in nineteen of twenty loops that were not moving all over.
     */
    private static final double UNSEEN = 0.003;

    private final BandSums sums;
    private final BlockBootstrap overFrames;
    private final BlockBootstrap overCells;

    Intervals(BandSums sums, long seed) {
        this.sums = sums;
        overFrames = new BlockBootstrap(sums.moments(), seed);
        overCells = new BlockBootstrap(TransferSamples.CELLS, seed);
    }

    /**
     * The fit.
     *
     * @param seen the share of the quanta's variance that the bands hold, per coefficient
     * @param darkest level above the pedestal of the darkest tenth of what was used
     */
    TransferFit fit(double seen, double darkest, double usedShare, boolean isLinear) {
        double lingering = BandSums.lingering(sums.total());
        boolean filtered = lingering > SCINTILLATOR_ALONE;
        Estimate electronic = of(total -> BandSums.intercept(total) / (filtered ? left(total) : 1));
        Estimate gain = of(total -> BandSums.slope(total, BandSums.intercept(total)) / left(total) / seen);
        double unsureGain =
                gain.value() * (UNSEEN + DOUBT * (1 - seen)) + beyondChance(of(BandSums::slopeDisagreement));
        double variance = gain.value() * Math.max(0, darkest) + electronic.value();
        double unsure = UNSEEN * Math.max(0, variance) + beyondChance(of(BandSums::disagreement));
        return new TransferFit(
                wider(gain, unsureGain),
                wider(electronic, unsure),
                lingering,
                usedShare,
                electronic.value() / variance,
                isLinear);
    }

    private static double beyondChance(Estimate difference) {
        return Math.max(0, Math.max(difference.low(), -difference.high()));
    }

    private static Estimate wider(Estimate estimate, double by) {
        return new Estimate(estimate.value(), estimate.low() - by, estimate.high() + by);
    }

    private static double left(double[] total) {
        return Lingering.left(BandSums.lingering(total));
    }

    private Estimate of(ToDoubleFunction<double[]> figure) {
        double value = figure.applyAsDouble(sums.total());
        Estimate frames = overFrames.around(value, draw -> figure.applyAsDouble(sums.ofMoments(draw)));
        Estimate cells = overCells.around(value, draw -> figure.applyAsDouble(sums.ofCells(draw)));
        return new Estimate(value, Math.min(frames.low(), cells.low()), Math.max(frames.high(), cells.high()));
    }
}
