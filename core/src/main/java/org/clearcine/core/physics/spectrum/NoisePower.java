package org.clearcine.core.physics.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    private final int[] rings;
    private final List<double[]> frameRings = new ArrayList<>();
    private long count;
    private double[] frequencies = new double[0];
    private double[] entries = new double[0];

    /** @param side of the tiles, in pixels */
    public NoisePower(int side) {
        if (side < 4) {
            throw new IllegalArgumentException("tiles of " + side);
        }
        this.side = side;
        this.power = new double[side * side];
        this.window = hann(side);
        this.rings = rings(side);
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
        for (int index = 0; index < fluctuation.length; index++) {
            double[] frame = fluctuation[index];
            if (index == frameRings.size()) {
                frameRings.add(new double[side / 2 + 1]);
            }
            for (int y = 0; y + side <= cube.height(); y += side / 2) {
                for (int x = 0; x + side <= cube.width(); x += side / 2) {
                    addTile(new Tile(frame, y * cube.width() + x, cube.width()), transform, frameRings.get(index));
                }
            }
        }
        return this;
    }

    private record Tile(double[] frame, int start, int stride) {}

    private void addTile(Tile tile, DoubleFFT_2D transform, double[] ringSums) {
        double[] complex = new double[2 * power.length];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                complex[row * side + column] =
                        window[row] * window[column] * tile.frame()[tile.start() + row * tile.stride() + column];
            }
        }
        transform.realForwardFull(complex);
        for (int i = 0; i < power.length; i++) {
            double one = (complex[2 * i] * complex[2 * i] + complex[2 * i + 1] * complex[2 * i + 1]) / power.length;
            power[i] += one;
            ringSums[rings[i]] += one;
        }
        count++;
    }

    /** The ring of each frequency, 1 to side / 2; 0 for frequency zero and for the corners. */
    private static int[] rings(int side) {
        int[] rings = new int[side * side];
        for (int i = 0; i < rings.length; i++) {
            int v = (i / side + side / 2) % side - side / 2;
            int u = (i % side + side / 2) % side - side / 2;
            int ring = (int) Math.round(Math.hypot(v, u));
            rings[i] = ring <= side / 2 ? ring : 0;
        }
        return rings;
    }

    /**
     * Mean power over the frequencies of a band, from some of the frames: what a bootstrap over frames needs.
     *
     * @param from lowest frequency in cycles a pixel
     * @param to highest, the band's end
     */
    public double band(double from, double to, int[] frames) {
        double sum = 0;
        long entries = 0;
        for (int i = 0; i < rings.length; i++) {
            double frequency = (double) rings[i] / side;
            entries += rings[i] > 0 && frequency > from && frequency <= to ? 1 : 0;
        }
        for (int frame : frames) {
            for (int ring = 1; ring <= side / 2; ring++) {
                double frequency = (double) ring / side;
                sum += frequency > from && frequency <= to ? frameRings.get(frame)[ring] : 0;
            }
        }
        return sum / entries / frames.length / (count / frameRings.size());
    }

    /** Mean frequency of the noise in some of the frames. */
    public double meanFrequency(int[] frames) {
        return mean(radial(frames));
    }

    /** The radial spectrum of some of the frames. */
    public Curve radial(int[] frames) {
        if (frequencies.length == 0) {
            Curve whole = radial();
            frequencies = IntStream.range(0, whole.size()).mapToDouble(whole::x).toArray();
            entries = new double[side / 2 + 1];
            for (int ring : rings) {
                entries[ring]++;
            }
        }
        double[] powers = new double[side / 2];
        double tiles = (double) count / frameRings.size();
        for (int ring = 1; ring <= side / 2; ring++) {
            for (int frame : frames) {
                powers[ring - 1] += frameRings.get(frame)[ring] / entries[ring] / frames.length / tiles;
            }
        }
        return Curve.of(frequencies, powers);
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
        return mean(radial());
    }

    private static double mean(Curve curve) {
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
        return peak(radial());
    }

    /** The same in some of the frames. */
    public double peakFrequency(int[] frames) {
        return peak(radial(frames));
    }

    private static double peak(Curve curve) {
        int best = 0;
        for (int i = 1; i < curve.size(); i++) {
            best = curve.y(i) > curve.y(best) ? i : best;
        }
        return curve.x(best);
    }
}
