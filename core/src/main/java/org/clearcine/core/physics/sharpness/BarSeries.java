package org.clearcine.core.physics.sharpness;

import java.util.List;
import org.clearcine.core.physics.RegionCube;

/** Bars of one period through time: the modulation of the mean over any of the frames, which is what an interval is drawn from. */
public final class BarSeries {

    private final double period;
    private final double pedestal;
    private final double[][] across;
    private final double[][] down;

    private BarSeries(double period, double pedestal, double[][] across, double[][] down) {
        this.period = period;
        this.pedestal = pedestal;
        this.across = across;
        this.down = down;
    }

    /**
     * From profiles across the bars, one a frame.
     *
     * @param period in samples
     */
    public static BarSeries ofProfiles(List<double[]> profiles, double period, double pedestal) {
        double[][] all = profiles.toArray(double[][]::new);
        return new BarSeries(period, pedestal, all, all);
    }

    /** @param pedestal the value of no signal */
    public BarSeries(RegionCube cube, double period, double pedestal) {
        this(period, pedestal, new double[cube.frameCount()][], new double[cube.frameCount()][]);
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
