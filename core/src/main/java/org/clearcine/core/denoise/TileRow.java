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
    private final Dct8 dct;

    TileRow(int width, int stride) {
        this.stride = stride;
        this.width = width;
        this.tiles = (width - SIDE) / stride + 1;
        this.coefficients = new float[COEFFICIENTS][tiles];
        this.lines = new float[SIDE][width];
        this.columns = new float[SIDE][tiles];
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
            for (int j = 0; j < SIDE; j++) {
                gather(spectra[v], j, columns[j]);
            }
            dct.forward(columns, rowOf(v), tiles);
        }
    }

    private float[][] rowOf(int v) {
        return Arrays.copyOfRange(coefficients, v * SIDE, (v + 1) * SIDE);
    }

    private void gather(float[] line, int offset, float[] target) {
        for (int k = 0; k < tiles; k++) {
            target[k] = line[k * stride + offset];
        }
    }

    /**
     * Transforms back, weighted along the columns by {@code taper} and summed where tiles overlap; the caller adds the eight
     * lines, tapered along the rows, to its picture.
     */
    float[][] synthesise(float[] taper) {
        for (int v = 0; v < SIDE; v++) {
            dct.inverse(rowOf(v), columns, tiles);
            float[] line = lines[v];
            Arrays.fill(line, 0);
            for (int j = 0; j < SIDE; j++) {
                scatter(columns[j], j, taper[j], line);
            }
        }
        dct.inverse(lines, lines, width);
        return lines;
    }

    /** Adds one value a tile, spread by {@code taper} over the columns of the tile. */
    void spread(float[] perTile, float[] taper, float[] line) {
        for (int j = 0; j < SIDE; j++) {
            scatter(perTile, j, taper[j], line);
        }
    }

    private void scatter(float[] perTile, int offset, float factor, float[] line) {
        for (int k = 0; k < tiles; k++) {
            line[k * stride + offset] += factor * perTile[k];
        }
    }
}
