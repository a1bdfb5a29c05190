package org.clearcine.core.physics.spectrum;

import org.clearcine.core.physics.RegionCube;
import org.jtransforms.fft.DoubleFFT_3D;

/**
 * The spatio-temporal noise power spectrum W(k, f): power over radial spatial frequency k and temporal frequency f, in squared
 * values times square pixels times frames (Friedman and Cunningham, Med Phys 37, 2010; AAPM TG-170).
 *
 * <p>Its mean over f is the radial spectrum, its mean over all spatial frequencies the temporal one. Lag shows as a ridge at
 * low f, blotches that flicker as a hill at low k and all f.
 */
public final class SpaceTimePower {

    private final int side;
    private final int frameCount;
    private final double[] sums;
    private final long[] entries;

    /**
     * An empty spectrum.
     *
     * @param side of the square regions, in pixels
     * @param frameCount of the loop
     */
    public SpaceTimePower(int side, int frameCount) {
        this.side = side;
        this.frameCount = frameCount;
        this.sums = new double[spatialBins() * temporalBins()];
        this.entries = new long[sums.length];
    }

    /** Adds a square region of exactly this side and length; its mean over time is taken off first. */
    public SpaceTimePower add(RegionCube cube) {
        if (cube.width() != side || cube.height() != side || cube.frameCount() != frameCount) {
            throw new IllegalArgumentException(cube.region() + " of " + cube.frameCount() + " frames");
        }
        double[] mean = cube.meanPicture();
        int pixels = side * side;
        double[] complex = new double[2 * pixels * frameCount];
        for (int t = 0; t < frameCount; t++) {
            for (int i = 0; i < pixels; i++) {
                complex[2 * (t * pixels + i)] = cube.value(t, i) - mean[i];
            }
        }
        new DoubleFFT_3D(frameCount, side, side).complexForward(complex);
        double norm = (double) pixels * frameCount;
        for (int t = 1; t < frameCount; t++) {
            int f = Math.min(t, frameCount - t);
            for (int i = 1; i < pixels; i++) {
                int ring = (int) Math.round(Math.hypot(folded(i / side), folded(i % side)));
                if (ring >= 1 && ring <= side / 2) {
                    int at = 2 * (t * pixels + i);
                    int bin = (ring - 1) * temporalBins() + f - 1;
                    sums[bin] += (complex[at] * complex[at] + complex[at + 1] * complex[at + 1]) / norm;
                    entries[bin]++;
                }
            }
        }
        return this;
    }

    /** Steps of spatial frequency: (bin + 1) / side cycles a pixel. */
    public int spatialBins() {
        return side / 2;
    }

    /** Steps of temporal frequency: (bin + 1) / frames cycles a frame. */
    public int temporalBins() {
        return frameCount / 2;
    }

    public double spatialFrequency(int bin) {
        return (bin + 1.0) / side;
    }

    public double temporalFrequency(int bin) {
        return (bin + 1.0) / frameCount;
    }

    /** W at a spatial and a temporal step; NaN where nothing fell. */
    public double at(int spatial, int temporal) {
        int bin = spatial * temporalBins() + temporal;
        return sums[bin] / entries[bin];
    }

    private int folded(int index) {
        return index <= side / 2 ? index : index - side;
    }
}
