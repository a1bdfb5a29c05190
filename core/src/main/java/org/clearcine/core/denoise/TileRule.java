package org.clearcine.core.denoise;

/** What is done to the coefficients of one row of tiles. Has scratch of its own: one for each worker. */
interface TileRule {

    /**
     * Replaces the coefficients of {@code rows[0]} by the result, each multiplied by the weight of its tile.
     *
     * @param rows one transformed row of tiles for each input plane
     * @param top first pixel row of the tiles in the padded plane
     * @param weights takes the weight of each tile in the average of overlapping tiles
     * @param variances takes the mean variance of each tile, in units of the noise, where the rule knows it
     */
    void apply(TileRow[] rows, int top, float[] weights, float[] variances);
}
