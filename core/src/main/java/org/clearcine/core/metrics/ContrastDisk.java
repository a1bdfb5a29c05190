package org.clearcine.core.metrics;

/**
 * A low-contrast disk at a known place.
 *
 * @param x column of the centre, in pixels from 0
 * @param y row of the centre, in pixels from 0
 * @param radius in pixels
 * @param contrast relative change of the signal inside, such as 0.04
 */
public record ContrastDisk(double x, double y, double radius, double contrast) {

    public ContrastDisk {
        if (!(radius > 0) || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("disk at " + x + ", " + y + " with radius " + radius);
        }
    }
}
