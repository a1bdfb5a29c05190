package org.clearcine.core.physics.sharpness;

/**
 * Modulation of a bar pattern: amplitude of its first harmonic over the mean signal (Coltman, J Opt Soc Am 44, 1954; a square wave
 * has 4 / pi of a sine of the same depth).
 *
 * <p>The amplitude comes from one Fourier sum under a Hann window, not from the highest and lowest pixel: noise does not raise it.
 *
 * @param period of the bars, in pixels
 * @param modulation first harmonic over mean signal, from 0
 */
public record BarPattern(double period, double modulation) {

    private static final double LONGEST_PERIOD = 40;

    /**
     * Measures bars that lie along rows or columns, whichever is stronger, at the strongest period from 2 to 40 pixels.
     *
     * @param picture row by row, best a mean over frames
     * @param pedestal the value of no signal
     */
    public static BarPattern find(double[] picture, int width, double pedestal) {
        BarPattern across = strongest(profile(picture, width, true), pedestal);
        BarPattern down = strongest(profile(picture, width, false), pedestal);
        return across.modulation >= down.modulation ? across : down;
    }

    /** The same bars in another picture of the same place: at the given period. */
    public BarPattern in(double[] picture, int width, double pedestal) {
        double across = amplitude(profile(picture, width, true), period, pedestal);
        double down = amplitude(profile(picture, width, false), period, pedestal);
        return new BarPattern(period, Math.max(across, down));
    }

    private static BarPattern strongest(double[] profile, double pedestal) {
        BarPattern best = new BarPattern(2, 0);
        double longest = Math.min(LONGEST_PERIOD, profile.length / 2.0);
        for (double frequency = 1 / longest; frequency <= 0.5; frequency += 0.1 / profile.length) {
            double modulation = amplitude(profile, 1 / frequency, pedestal);
            if (modulation > best.modulation) {
                best = new BarPattern(1 / frequency, modulation);
            }
        }
        return best;
    }

    static double amplitude(double[] profile, double period, double pedestal) {
        double weights = 0;
        double mean = 0;
        for (int i = 0; i < profile.length; i++) {
            double window = window(i, profile.length);
            weights += window;
            mean += window * profile[i];
        }
        mean /= weights;
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < profile.length; i++) {
            double value = window(i, profile.length) * (profile[i] - mean);
            real += value * Math.cos(2 * Math.PI * i / period);
            imaginary += value * Math.sin(2 * Math.PI * i / period);
        }
        return 2 * Math.hypot(real, imaginary) / weights / (mean - pedestal);
    }

    private static double window(int i, int length) {
        return Math.pow(Math.sin(Math.PI * (i + 0.5) / length), 2);
    }

    static double[] profile(double[] picture, int width, boolean across) {
        int height = picture.length / width;
        double[] sums = new double[across ? width : height];
        for (int i = 0; i < picture.length; i++) {
            sums[across ? i % width : i / width] += picture[i] / (across ? height : width);
        }
        return sums;
    }
}
