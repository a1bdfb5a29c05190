package org.clearcine.core.denoise;

import java.util.Arrays;

/**
 * One row of overlapping 8 x 8 tiles in the cosine domain: coefficient (v, u) of tile k is {@code coefficients[8 v + u][k]}.
 *
 * <p>Tile k begins at column {@code stride * k}. Rows of pixels come from and go to planes that are padded so that every tile
 * lies inside.
 */
final class TileRow {

    static final int SIDE = Dct8.SIZE;
    static final int COEFFICIENTS = SIDE * SIDE;

    private final int stride;
    private final int tiles;
    private final int width;
    private final float[][] coefficients;
    private final float[][] lines;
    private final float[][] columns;
    private final float[][] phases;
    private final Dct8 dct;

    TileRow(int width, int stride) {
        this.stride = stride;
        this.width = width;
        this.tiles = (width - SIDE) / stride + 1;
        this.coefficients = new float[COEFFICIENTS][tiles];
        this.lines = new float[SIDE][width];
        this.columns = new float[SIDE][tiles];
        this.phases = new float[stride][tiles + SIDE / stride];
        this.dct = new Dct8(width);
    }

    int tiles() {
        return tiles;
    }

    float[] coefficient(int index) {
        return coefficients[index];
    }

    /** Transforms the tiles whose first pixel row is {@code top} of a padded plane. */
    void analyse(float[] plane, int top) {
        for (int v = 0; v < SIDE; v++) {
            System.arraycopy(plane, (top + v) * width, lines[v], 0, width);
        }
        float[][] spectra = lines;
        dct.forward(lines, spectra, width);
        for (int v = 0; v < SIDE; v++) {
            split(spectra[v]);
            for (int j = 0; j < SIDE; j++) {
                System.arraycopy(phases[j % stride], j / stride, columns[j], 0, tiles);
            }
            dct.forward(columns, rowOf(v), tiles);
        }
    }

    private float[][] rowOf(int v) {
        return Arrays.copyOfRange(coefficients, v * SIDE, (v + 1) * SIDE);
    }

    /** Every stride-th value of a line goes to one phase, so that what follows reads and writes without gaps. */
    private void split(float[] line) {
        for (int p = 0; p < stride; p++) {
            float[] phase = phases[p];
            int length = Math.min(phase.length, (width - p + stride - 1) / stride);
            for (int k = 0; k < length; k++) {
                phase[k] = line[k * stride + p];
            }
        }
    }

    private void join(float[] line) {
        for (int p = 0; p < stride; p++) {
            float[] phase = phases[p];
            int length = Math.min(phase.length, (width - p + stride - 1) / stride);
            for (int k = 0; k < length; k++) {
                line[k * stride + p] = phase[k];
            }
        }
    }

    /**
     * Transforms back, weighted along the columns by {@code taper} and summed where tiles overlap; the caller adds the eight
     * lines, tapered along the rows, to its picture.
     */
    float[][] synthesise(float[] taper) {
        for (int v = 0; v < SIDE; v++) {
            dct.inverse(rowOf(v), columns, tiles);
            clearPhases();
            for (int j = 0; j < SIDE; j++) {
                add(columns[j], taper[j], phases[j % stride], j / stride);
            }
            join(lines[v]);
        }
        dct.inverse(lines, lines, width);
        return lines;
    }

    /** One value a tile, spread by {@code taper} over the columns of the tile and summed where tiles overlap. */
    void spread(float[] perTile, float[] taper, float[] line) {
        clearPhases();
        for (int j = 0; j < SIDE; j++) {
            add(perTile, taper[j], phases[j % stride], j / stride);
        }
        join(line);
    }

    private void clearPhases() {
        for (float[] phase : phases) {
            Arrays.fill(phase, 0);
        }
    }

    private void add(float[] perTile, float factor, float[] phase, int shift) {
        for (int k = 0; k < tiles; k++) {
            phase[k + shift] += factor * perTile[k];
        }
    }
}
