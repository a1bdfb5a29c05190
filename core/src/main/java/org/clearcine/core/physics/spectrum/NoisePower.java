package org.clearcine.core.physics.spectrum;

import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.RegionCube;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * The two-dimensional noise power spectrum of a region: {@code NPS(u, v) = <|DFT(d)|^2> / (Nx Ny)}, in squared values times
 * square pixels, so that its mean over all frequencies is the variance (IEC 62220-1-3; Dobbins, Med Phys 22, 1995).
 *
 * <p>d is a frame minus the mean over time, with the sampling factor n / (n - 1): fixed anatomy and shading drop
 * out, motion counts as noise. The mean runs over frames and over square tiles that overlap by half, each
 * under a Hann window of mean square 1: without it the lowest frequencies of coloured noise come out 5 % low on tiles of 32.
 */
public final class NoisePower {

    private final int side;
    private final double[] power;
    private final double[] window;
    private long count;

    /** @param side of the tiles, in pixels */
    public NoisePower(int side) {
        if (side < 4) {
            throw new IllegalArgumentException("tiles of " + side);
        }
        this.side = side;
        this.power = new double[side * side];
        this.window = hann(side);
    }

    /** The largest power of two from 16 to 128 that fits a region; 0 where none does. */
    public static int sideFor(int width, int height) {
        int side = 128;
        while (side >= 16 && side > Math.min(width, height)) {
            side /= 2;
        }
        return side < 16 ? 0 : side;
    }

    /** Adds all frames and tiles of a region. */
    public NoisePower add(RegionCube cube) {
        double[][] fluctuation = cube.fluctuation();
        DoubleFFT_2D transform = new DoubleFFT_2D(side, side);
        for (double[] frame : fluctuation) {
            for (int y = 0; y + side <= cube.height(); y += side / 2) {
                for (int x = 0; x + side <= cube.width(); x += side / 2) {
                    addTile(frame, y * cube.width() + x, cube.width(), transform);
                }
            }
        }
        return this;
    }

    private void addTile(double[] frame, int start, int stride, DoubleFFT_2D transform) {
        double[] complex = new double[2 * power.length];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                complex[row * side + column] = window[row] * window[column] * frame[start + row * stride + column];
            }
        }
        transform.realForwardFull(complex);
        for (int i = 0; i < power.length; i++) {
            power[i] += (complex[2 * i] * complex[2 * i] + complex[2 * i + 1] * complex[2 * i + 1]) / power.length;
        }
        count++;
    }

    /** A Hann window of mean square 1. */
    private static double[] hann(int side) {
        double[] window = new double[side];
        for (int i = 0; i < side; i++) {
            window[i] = Math.sqrt(8.0 / 3) * Math.pow(Math.sin(Math.PI * (i + 0.5) / side), 2);
        }
        return window;
    }

    public int side() {
        return side;
    }

    /** Power at frequency index (v, u), each from -side/2 to side/2 - 1 in units of 1/side cycles a pixel. */
    public double at(int v, int u) {
        return power[Math.floorMod(v, side) * side + Math.floorMod(u, side)] / count;
    }

    /** Mean over directions in rings one frequency step wide, from 1/side to 0.5 cycles a pixel; zero frequency is left out. */
    public Curve radial() {
        double[] sums = new double[side / 2 + 1];
        double[] frequencies = new double[side / 2 + 1];
        int[] entries = new int[side / 2 + 1];
        for (int v = -side / 2; v < side / 2; v++) {
            for (int u = -side / 2; u < side / 2; u++) {
                double radius = Math.hypot(v, u);
                int ring = (int) Math.round(radius);
                if (ring >= 1 && ring <= side / 2) {
                    sums[ring] += at(v, u);
                    frequencies[ring] += radius / side;
                    entries[ring]++;
                }
            }
        }
        double[] x = new double[side / 2];
        double[] y = new double[side / 2];
        for (int ring = 1; ring <= side / 2; ring++) {
            x[ring - 1] = frequencies[ring] / entries[ring];
            y[ring - 1] = sums[ring] / entries[ring];
        }
        return Curve.of(x, y);
    }

    /** Mean frequency of the noise in cycles a pixel, weighted by the radial power: falls when noise turns blotchy. */
    public double meanFrequency() {
        Curve curve = radial();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < curve.size(); i++) {
            sum += curve.y(i);
            weighted += curve.y(i) * curve.x(i);
        }
        return weighted / sum;
    }

    /** Frequency of the largest radial power, in cycles a pixel. */
    public double peakFrequency() {
        Curve curve = radial();
        int best = 0;
        for (int i = 1; i < curve.size(); i++) {
            best = curve.y(i) > curve.y(best) ? i : best;
        }
        return curve.x(best);
    }
}
