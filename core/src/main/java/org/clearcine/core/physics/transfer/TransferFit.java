package org.clearcine.core.physics.transfer;

import org.clearcine.core.physics.Estimate;

/**
 * What a loop's noise says about its chain.
 *
 * @param gain variance per value above the pedestal, in values
 * @param electronic variance at the pedestal, in squared values
 * @param lingering correlation of a pixel's noise with the next frame's
 * @param usedShare of all blocks that neither move nor are clipped
 * @param isLinear whether a straight line describes the noise to 15 %
 */
public record TransferFit(Estimate gain, Estimate electronic, double lingering, double usedShare, boolean isLinear) {

    /** Too few still blocks. */
    public static final TransferFit NONE = new TransferFit(Estimate.NONE, Estimate.NONE, Double.NaN, 0, false);
}
