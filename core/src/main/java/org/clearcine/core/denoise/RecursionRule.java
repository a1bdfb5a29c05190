package org.clearcine.core.denoise;

import java.util.Arrays;

/** The step of the recursion: a frame fused with the prediction from the frames before, with the variance that is left. */
final class RecursionRule implements TileRule {

    private static final TileFusion.Trust TRUST = new TileFusion.Trust(1, 2);

    private final TileFusion fusion;

    RecursionRule(TileSetting setting, float[] variancePlane) {
        fusion = new TileFusion(setting, new float[][] {variancePlane}, TRUST);
    }

    @Override
    public void apply(TileRow[] rows, int top, float[] weights, float[] variances) {
        fusion.fuse(rows, rows[0], top);
        Arrays.fill(weights, 1);
        Arrays.fill(variances, 0);
        for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
            addVariance(fusion.precision(c), variances);
        }
    }

    private static void addVariance(float[] precision, float[] variances) {
        for (int k = 0; k < variances.length; k++) {
            variances[k] += 1 / (TileRow.COEFFICIENTS * precision[k]);
        }
    }
}
