package org.clearcine.core.physics.detection;

import org.apache.commons.math3.special.BesselJ;

/**
 * A flat disk to be detected.
 *
 * @param radius in pixels
 * @param difference of its mean from the background, in values, as it appears in the picture
 */
public record DiskTarget(double radius, double difference) {

    public DiskTarget {
        if (!(radius > 0) || !Double.isFinite(difference)) {
            throw new IllegalArgumentException("disk of radius " + radius + ", difference " + difference);
        }
    }

    /** In square pixels. */
    public double area() {
        return Math.PI * radius * radius;
    }

    /** Fourier transform at a radial frequency in cycles a pixel: {@code difference R J1(2 pi R f) / f}. */
    public double spectrum(double frequency) {
        if (frequency < 1e-6) {
            return difference * area();
        }
        return difference * radius * BesselJ.value(1, 2 * Math.PI * radius * frequency) / frequency;
    }

    /**
     * The Rose signal-to-noise ratio: {@code |difference| sqrt(area) / deviation}, which supposes white noise (Rose, J Opt Soc Am
     * 38, 1948; 3 to 5 are needed to see).
     */
    public double rose(double deviation) {
        return Math.abs(difference) * Math.sqrt(area()) / deviation;
    }
}
