package org.clearcine.core.denoise;

import java.util.Arrays;
import org.clearcine.core.frame.Lines;

/**
 * Weighs a frame's coefficients with those of its predictions, each frequency of each tile for itself.
 *
 * <p>A prediction of variance p counts with 1 / (p + c), where c is how much more it differs from a reference than noise
 * explains, averaged over the neighbouring frequencies. So a prediction that the frame contradicts at the frequencies of a
 * wire still serves at all the others (the idea of HDR+, Hasinoff et al. 2016, with variances in the place of its constant).
 */
final class TileFusion {

    private static final int SIDE = TileRow.SIDE;

    private final float[] noise;
    private final float[][] variancePlanes;
    private final int width;
    private final int stride;
    private final Trust trust;
    private final float[][][] change;
    private final float[][] scratch;
    private final float[][] precision;
    private final float[][] predicted;

    /**
     * How a difference from the reference is judged.
     *
     * @param scale factor on the squared difference
     * @param margin part of the noise of the difference that is let pass
     */
    record Trust(float scale, float margin) {}

    /** For predictions whose variances are in these padded planes, in the order of their rows. */
    TileFusion(TileSetting setting, float[][] variancePlanes, Trust trust) {
        this.noise = setting.noise();
        this.variancePlanes = variancePlanes;
        this.width = setting.plane().width();
        this.stride = setting.stride();
        this.trust = trust;
        int count = setting.tilesInRow();
        change = new float[variancePlanes.length][TileRow.COEFFICIENTS][count];
        scratch = new float[TileRow.COEFFICIENTS][count];
        precision = new float[TileRow.COEFFICIENTS][count];
        predicted = new float[variancePlanes.length][count];
    }

    /**
     * Replaces the coefficients of {@code rows[0]}, the frame, by the weighted mean with the predictions in
     * {@code rows[1..]}, judged against {@code reference}.
     */
    void fuse(TileRow[] rows, TileRow reference, int top) {
        for (float[] line : precision) {
            Arrays.fill(line, 1);
        }
        TileRow frame = rows[0];
        for (int j = 0; j < variancePlanes.length; j++) {
            predictedVariance(variancePlanes[j], top, predicted[j]);
            judge(reference, rows[1 + j], change[j]);
        }
        for (int j = 0; j < variancePlanes.length; j++) {
            for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
                weigh(frame.coefficient(c), rows[1 + j].coefficient(c), c, j);
            }
        }
        for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
            Lines.divide(frame.coefficient(c), precision[c]);
        }
    }

    /** One over the variance of each fused coefficient, in units of its noise. */
    float[] precision(int coefficient) {
        return precision[coefficient];
    }

    private void predictedVariance(float[] plane, int top, float[] target) {
        int upper = (top + 1) * width;
        int lower = (top + 6) * width;
        for (int k = 0; k < target.length; k++) {
            int x = k * stride;
            target[k] =
                    0.25f * (plane[upper + x + 1] + plane[upper + x + 6] + plane[lower + x + 1] + plane[lower + x + 6]);
        }
    }

    private void judge(TileRow reference, TileRow prediction, float[][] change) {
        for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
            square(reference.coefficient(c), prediction.coefficient(c), trust.scale() / noise[c], change[c]);
        }
        for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
            int u = c % SIDE;
            mean(change[u == 0 ? c : c - 1], change[c], change[u == SIDE - 1 ? c : c + 1], scratch[c]);
        }
        for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
            int v = c / SIDE;
            mean(scratch[v == 0 ? c : c - SIDE], scratch[c], scratch[v == SIDE - 1 ? c : c + SIDE], change[c]);
        }
    }

    private static void square(float[] a, float[] b, float factor, float[] out) {
        for (int k = 0; k < out.length; k++) {
            float difference = a[k] - b[k];
            out[k] = factor * difference * difference;
        }
    }

    private static void mean(float[] a, float[] b, float[] c, float[] out) {
        for (int k = 0; k < out.length; k++) {
            out[k] = (a[k] + b[k] + c[k]) * (1 / 3f);
        }
    }

    private void weigh(float[] frame, float[] prediction, int coefficient, int index) {
        float[] changed = change[index][coefficient];
        float[] variance = predicted[index];
        float[] total = precision[coefficient];
        float margin = trust.margin();
        for (int k = 0; k < frame.length; k++) {
            float p = variance[k];
            float weight = 1 / (p + Math.max(0, changed[k] - margin * (1 + p)));
            frame[k] += weight * prediction[k];
            total[k] += weight;
        }
    }
}
