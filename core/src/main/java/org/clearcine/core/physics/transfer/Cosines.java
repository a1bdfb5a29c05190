package org.clearcine.core.physics.transfer;

import org.clearcine.core.denoise.Dct8;

/** Orthonormal cosine transform of 8 x 8 pixels (DCT-II): white noise keeps its variance in every coefficient. */
final class Cosines {

    static final int SIDE = Dct8.SIZE;

    private final float[][] basis = new float[SIDE][SIDE];
    private final float[] half = new float[SIDE * SIDE];

    Cosines() {
        double[][] exact = Dct8.basisVectors();
        for (int k = 0; k < SIDE; k++) {
            for (int i = 0; i < SIDE; i++) {
                basis[k][i] = (float) exact[k][i];
            }
        }
    }

    /** Transforms 64 values, rows in order; row frequency times 8 plus column frequency says where a coefficient comes to lie. */
    void transform(float[] tile, float[] target, int at) {
        for (int y = 0; y < SIDE; y++) {
            for (int k = 0; k < SIDE; k++) {
                float[] wave = basis[k];
                float sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += wave[x] * tile[y * SIDE + x];
                }
                half[k * SIDE + y] = sum;
            }
        }
        for (int column = 0; column < SIDE; column++) {
            for (int k = 0; k < SIDE; k++) {
                float[] wave = basis[k];
                float sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += wave[y] * half[column * SIDE + y];
                }
                target[at + k * SIDE + column] = sum;
            }
        }
    }
}
