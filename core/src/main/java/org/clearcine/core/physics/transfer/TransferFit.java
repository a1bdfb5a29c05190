package org.clearcine.core.physics.transfer;

import org.clearcine.core.physics.Estimate;

/**
 * What a loop's noise says about its chain.
 *
 * @param gain variance per value above the pedestal, in values
 * @param electronic variance at the pedestal, in squared values
 * @param lingering correlation of a pixel's noise with the next frame's
 * @param usedShare of all blocks that neither move nor are clipped
 * @param electronicShare of electronics in the variance at the darkest tenth of the picture
 * @param isLinear whether a straight line describes the noise to 15 %
 */
public record TransferFit(
        Estimate gain,
        Estimate electronic,
        double lingering,
        double usedShare,
        double electronicShare,
        boolean isLinear) {

    /** Too few still blocks. */
    public static final TransferFit NONE =
            new TransferFit(Estimate.NONE, Estimate.NONE, Double.NaN, 0, Double.NaN, false);

    private static final double TOLD = 0.15;
    private static final double MOSTLY_STILL = 0.7;

    /** Whether the interval of the electronic noise is narrower than 15 % of it to either side. */
    public boolean tellsElectronic() {
        double half = (electronic.high() - electronic.low()) / 2;
        return electronic.value() > 0 && half < TOLD * electronic.value();
    }

    /** Whether so much of the picture stands still, or moves little, that the gain is not raised by motion. */
    public boolean isMostlyStill() {
        return usedShare >= MOSTLY_STILL;
    }
}
