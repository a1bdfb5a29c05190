package org.clearcine.core.denoise;

/** What the rules for tiles have in common. */
final class Tiles {

    private Tiles() {}

    /** Turns the noise left in each tile into its weight and multiplies the coefficients by it. */
    static void weigh(TileRow row, float[] noiseLeft) {
        for (int k = 0; k < noiseLeft.length; k++) {
            noiseLeft[k] = 1 / noiseLeft[k];
        }
        for (int c = 0; c < TileRow.COEFFICIENTS; c++) {
            float[] values = row.coefficient(c);
            for (int k = 0; k < values.length; k++) {
                values[k] *= noiseLeft[k];
            }
        }
    }
}
