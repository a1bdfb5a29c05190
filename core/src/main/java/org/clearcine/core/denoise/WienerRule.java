package org.clearcine.core.denoise;

import java.util.Arrays;

/**
 * Second pass: fused again, now judged by the pilot of the first pass, and each coefficient damped by the Wiener gain that
 * the pilot's energy gives (empirical Wiener filter, as in BM3D, Dabov et al. 2007). The pilot is the last of the rows.
 */
final class WienerRule implements TileRule {

    private static final TileFusion.Trust TRUST = new TileFusion.Trust(0.5f, 0.1f);
    private static final float WEIGHT_FLOOR = 0.05f;

    private final TileFusion fusion;
    private final float[] noise;

    WienerRule(TileSetting setting, float[][] variancePlanes) {
        fusion = new TileFusion(setting, variancePlanes, TRUST);
        noise = setting.noise();
    }

    @Override
    public void apply(TileRow[] rows, int top, float[] weights, float[] variances) {
        TileRow pilot = rows[rows.length - 1];
        fusion.fuse(rows, pilot, top);
        Arrays.fill(weights, WEIGHT_FLOOR);
        for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
            damp(rows[0].coefficient(c), pilot.coefficient(c), fusion.precision(c), noise[c], weights);
        }
        Tiles.weigh(rows[0], weights);
    }

    private static void damp(float[] values, float[] pilot, float[] precision, float noise, float[] noiseLeft) {
        for (int k = 0; k < values.length; k++) {
            float energy = pilot[k] * pilot[k] * precision[k];
            float gain = energy / (energy + noise);
            values[k] *= gain;
            noiseLeft[k] += gain * gain / precision[k];
        }
    }
}
