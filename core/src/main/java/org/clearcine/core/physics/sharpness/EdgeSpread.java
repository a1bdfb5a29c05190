package org.clearcine.core.physics.sharpness;

import java.util.Arrays;
import org.clearcine.core.physics.Curve;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The oversampled edge spread function of a slanted edge, its MTF and its width (ISO 12233; Samei, Flynn and Reimann, Med Phys 25,
 * 1998).
 *
 * <p>Pixels are sorted by their distance from the edge into bins of a quarter pixel; frames of a moving edge are added with the
 * line of each frame. The derivative, under a Tukey window, is transformed; the responses of the bins and of the central difference
 * are divided out.
 */
public final class EdgeSpread {

    static final double BIN = 0.25;
    private static final double REACH = 16;
    private static final int HALF = (int) (REACH / BIN);

    private final double[] sums = new double[2 * HALF + 1];
    private final long[] counts = new long[2 * HALF + 1];

    /** Adds the pixels of one picture around the edge. */
    public EdgeSpread add(double[] picture, int width, EdgeLine line) {
        for (int i = 0; i < picture.length; i++) {
            int bin = (int) Math.round(line.distance(i % width, i / width) / BIN) + HALF;
            if (bin >= 0 && bin < sums.length) {
                sums[bin] += picture[i];
                counts[bin]++;
            }
        }
        return this;
    }

    /** Adds what another one has gathered, such as that of another frame. */
    public EdgeSpread add(EdgeSpread other) {
        for (int bin = 0; bin < sums.length; bin++) {
            sums[bin] += other.sums[bin];
            counts[bin] += other.counts[bin];
        }
        return this;
    }

    /** Value over distance in pixels; bins that no pixel fell into are filled from their neighbours. */
    public Curve profile() {
        int first = 0;
        int last = sums.length - 1;
        while (first < HALF && counts[first] == 0) {
            first++;
        }
        while (last > HALF && counts[last] == 0) {
            last--;
        }
        int reach = Math.min(HALF - first, last - HALF);
        double[] x = new double[2 * reach + 1];
        double[] y = new double[2 * reach + 1];
        Curve known = known();
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - reach) * BIN;
            y[i] = known.at(x[i]);
        }
        return Curve.of(x, y);
    }

    private Curve known() {
        double[] x = new double[sums.length];
        double[] y = new double[sums.length];
        int kept = 0;
        for (int i = 0; i < sums.length; i++) {
            if (counts[i] > 0) {
                x[kept] = (i - HALF) * BIN;
                y[kept++] = sums[i] / counts[i];
            }
        }
        return Curve.of(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
    }

    /** Modulation transfer from 0 to 0.5 cycles a pixel in steps of 0.01. */
    public Curve modulationTransfer() {
        Curve profile = profile();
        int length = 1024;
        double[] line = new double[2 * length];
        int middle = profile.size() / 2;
        for (int i = 1; i + 1 < profile.size(); i++) {
            double window = window((i - middle) / (middle + 1.0));
            line[2 * i] = window * (profile.y(i + 1) - profile.y(i - 1)) / 2;
        }
        new DoubleFFT_1D(length).complexForward(line);
        double zero = Math.hypot(line[0], line[1]);
        double[] frequency = new double[length];
        double[] magnitude = new double[length];
        int count = (int) (0.55 * length * BIN) + 1;
        for (int i = 0; i < count; i++) {
            frequency[i] = i / (length * BIN);
            double difference = sinc(2 * frequency[i] * BIN);
            double bins = sinc(frequency[i] * BIN);
            magnitude[i] = Math.hypot(line[2 * i], line[2 * i + 1]) / zero / difference / bins;
        }
        return resampled(Curve.of(Arrays.copyOf(frequency, count), Arrays.copyOf(magnitude, count)));
    }

    /** Flat over the inner half, so that it does not sharpen the line, then falling as a cosine (Tukey). */
    private static double window(double place) {
        double outer = Math.max(0, 2 * Math.abs(place) - 1);
        return Math.pow(Math.cos(Math.PI / 2 * outer), 2);
    }

    private static Curve resampled(Curve fine) {
        double[] x = new double[51];
        double[] y = new double[51];
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 100.0;
            y[i] = fine.at(x[i]);
        }
        return Curve.of(x, y);
    }

    /** Width and place of the edge, fitted as a gaussian blur of a step. */
    public EdgeFit fit() {
        return EdgeFit.of(profile());
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
