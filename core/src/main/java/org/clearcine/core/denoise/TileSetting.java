package org.clearcine.core.denoise;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * What all tiles of a run share: geometry, distance of neighbouring tiles, and the noise of each coefficient. The noise array
 * is shared, not to be written to.
 */
final class TileSetting {

    private final TilePlane plane;
    private final int stride;
    private final float[] noise;

    TileSetting(FrameSize size, int stride, NoiseCorrelation correlation) {
        this.plane = TilePlane.of(size);
        this.stride = stride;
        double[] variances = correlation.coefficientVariances(Dct8.basisVectors());
        this.noise = new float[variances.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) variances[i];
        }
    }

    TilePlane plane() {
        return plane;
    }

    int stride() {
        return stride;
    }

    int tilesInRow() {
        return (plane.width() - TileRow.SIDE) / stride + 1;
    }

    /** Variance of each coefficient of a tile of noise of variance 1. */
    float[] noise() {
        return noise;
    }
}
