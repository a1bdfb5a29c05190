package org.clearcine.core.denoise;

import java.util.Arrays;

/**
 * First pass: the frame fused with its predictions, then every coefficient dropped that noise alone could have made.
 *
 * <p>Tiles of which little is left, and which are smooth, count more in the average.
 */
final class ThresholdRule implements TileRule {

    private static final TileFusion.Trust TRUST = new TileFusion.Trust(1, 1.8f);

    /** Smallest kept coefficient, in standard deviations of what noise is left after fusion. */
    private static final float THRESHOLD = 2.7f;

    private final TileFusion fusion;
    private final float[] noise;

    ThresholdRule(TileSetting setting, float[][] variancePlanes) {
        fusion = new TileFusion(setting, variancePlanes, TRUST);
        noise = setting.noise();
    }

    @Override
    public void apply(TileRow[] rows, int top, float[] weights, float[] variances) {
        fusion.fuse(rows, rows[0], top);
        Arrays.fill(weights, 1);
        for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
            float threshold = c == 0 ? 0 : THRESHOLD * THRESHOLD * noise[c];
            threshold(rows[0].coefficient(c), fusion.precision(c), threshold, weights);
        }
        Tiles.weigh(rows[0], weights);
    }

    private static void threshold(float[] values, float[] precision, float threshold, float[] noiseLeft) {
        for (int k = 0; k < values.length; k++) {
            float kept = values[k] * values[k] * precision[k] >= threshold ? 1 : 0;
            values[k] *= kept;
            noiseLeft[k] += kept / precision[k];
        }
    }
}
