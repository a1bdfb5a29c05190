package org.clearcine.core.denoise;

import java.util.function.Supplier;
import org.clearcine.core.frame.Lines;
import org.clearcine.core.frame.Rows;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Runs a rule over all overlapping tiles of a frame and averages their results, each pixel with the weights of its tiles.
 * Leaves within a row of tiles when it is cancelled.
 *
 * <p>Frames are split into bands of rows that are worked on at the same time; each computes all tiles that touch it, so that
 * the result does not depend on the split.
 */
final class TileFilter {

    private static final int BAND = 128;

    private final TilePlane geometry;
    private final int stride;
    private final float[] taper;
    private final ProgressMonitor progress;

    TileFilter(TileSetting setting, ProgressMonitor progress) {
        this.progress = progress;
        this.geometry = setting.plane();
        this.stride = setting.stride();
        this.taper = taper();
    }

    /** A raised cosine on a floor: tiles fade out towards their edges, where they know least. */
    private static float[] taper() {
        float[] taper = new float[TileRow.SIDE];
        for (int i = 0; i < taper.length; i++) {
            taper[i] = (float) (0.25 + Math.pow(Math.sin(Math.PI * (i + 0.5) / taper.length), 2));
        }
        return taper;
    }

    /** Filters padded planes by a rule made for each worker; one value a pixel of the unpadded frame goes to target. */
    void run(float[][] planes, Supplier<TileRule> rule, float[] target) throws CancelledException {
        run(planes, rule, target, new float[0]);
    }

    /** The same, and the average of the variances that the rule gives its tiles, pixel by pixel. */
    void run(float[][] planes, Supplier<TileRule> rule, float[] target, float[] variance) throws CancelledException {
        Rows.parallel(geometry.rows(), BAND, (first, end) -> {
            Sums sums = new Sums(end - first, variance.length > 0);
            filter(planes, rule.get(), first, sums);
            store(sums, first, target, variance);
        });
        progress.checkCancelled();
    }

    /** Weighted sums over the tiles that touch a band: of values, of weights, and of variances if wanted. */
    private final class Sums {
        final int height;
        final float[] values;
        final float[] weights;
        final float[] variances;

        Sums(int height, boolean withVariance) {
            this.height = height;
            values = new float[height * geometry.width()];
            weights = new float[height * geometry.width()];
            variances = new float[withVariance ? height * geometry.width() : 0];
        }
    }

    private void filter(float[][] planes, TileRule rule, int first, Sums sums) {
        TileRow[] rows = new TileRow[planes.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new TileRow(geometry.width(), stride);
        }
        float[] weights = new float[rows[0].tiles()];
        float[] variances = new float[rows[0].tiles()];
        int pad = TilePlane.PAD;
        int from = (first + pad - TileRow.SIDE + stride) / stride * stride;
        for (int top = from; top < first + sums.height + pad && !progress.isCancelled(); top += stride) {
            for (int i = 0; i < rows.length; i++) {
                rows[i].analyse(planes[i], top);
            }
            rule.apply(rows, top, weights, variances);
            int offset = top - pad - first;
            addLines(rows[0].synthesise(taper), offset, sums);
            addPerTile(rows[0], weights, offset, sums.weights);
            if (sums.variances.length > 0) {
                for (int k = 0; k < weights.length; k++) {
                    variances[k] *= weights[k];
                }
                addPerTile(rows[0], variances, offset, sums.variances);
            }
        }
    }

    private void addLines(float[][] lines, int offset, Sums sums) {
        for (int v = Math.max(0, -offset); v < Math.min(TileRow.SIDE, sums.height - offset); v++) {
            accumulate(lines[v], taper[v], sums.values, (offset + v) * geometry.width());
        }
    }

    private void addPerTile(TileRow row, float[] perTile, int offset, float[] sum) {
        float[] line = new float[geometry.width()];
        row.spread(perTile, taper, line);
        int height = sum.length / geometry.width();
        for (int v = Math.max(0, -offset); v < Math.min(TileRow.SIDE, height - offset); v++) {
            accumulate(line, taper[v], sum, (offset + v) * geometry.width());
        }
    }

    private void store(Sums sums, int first, float[] target, float[] variance) {
        int columns = geometry.columns();
        float[] values = new float[columns];
        float[] weights = new float[columns];
        for (int y = 0; y < sums.height; y++) {
            int from = y * geometry.width() + TilePlane.PAD;
            int to = (first + y) * columns;
            System.arraycopy(sums.weights, from, weights, 0, columns);
            System.arraycopy(sums.values, from, values, 0, columns);
            Lines.divide(values, weights);
            System.arraycopy(values, 0, target, to, columns);
            if (variance.length > 0) {
                System.arraycopy(sums.variances, from, values, 0, columns);
                Lines.divide(values, weights);
                System.arraycopy(values, 0, variance, to, columns);
            }
        }
    }

    private static void accumulate(float[] line, float factor, float[] target, int at) {
        for (int x = 0; x < line.length; x++) {
            target[at + x] += factor * line[x];
        }
    }
}
