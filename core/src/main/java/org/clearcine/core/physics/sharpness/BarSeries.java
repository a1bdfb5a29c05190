package org.clearcine.core.physics.sharpness;

import org.clearcine.core.physics.RegionCube;

/** Bars of one period through time: the modulation of the mean over any of the frames, which is what an interval is drawn from. */
public final class BarSeries {

    private final double period;
    private final double pedestal;
    private final double[][] across;
    private final double[][] down;

    /** @param pedestal the value of no signal */
    public BarSeries(RegionCube cube, double period, double pedestal) {
        this.period = period;
        this.pedestal = pedestal;
        across = new double[cube.frameCount()][];
        down = new double[cube.frameCount()][];
        double[] picture = new double[cube.pixelCount()];
        for (int t = 0; t < cube.frameCount(); t++) {
            for (int i = 0; i < picture.length; i++) {
                picture[i] = cube.value(t, i);
            }
            across[t] = BarPattern.profile(picture, cube.width(), true);
            down[t] = BarPattern.profile(picture, cube.width(), false);
        }
    }

    /** Modulation of bars along rows or columns, whichever is stronger, in the mean of frames. */
    public double modulation(int[] frames) {
        return Math.max(
                BarPattern.amplitude(mean(across, frames), period, pedestal),
                BarPattern.amplitude(mean(down, frames), period, pedestal));
    }

    private static double[] mean(double[][] profiles, int[] frames) {
        double[] mean = new double[profiles[0].length];
        for (int frame : frames) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += profiles[frame][i] / frames.length;
            }
        }
        return mean;
    }
}
