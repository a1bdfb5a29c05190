package org.clearcine.core.physics.transfer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;

/**
 * Gain and electronic noise of a loop in which things move: the straight line of variance over level (Janesick, Photon Transfer,
 * 2007), from differences in time, so that fixed pattern and anatomy drop out.
 *
 * <p>Blocks that move lie above the line; those from -2.5 to +1 standard deviations about it are kept, and the mean which that cut
 * leaves of a gamma distribution is divided out. Blocks where values are clipped are left out. What the plane takes from
 * the noise, more of the coloured quanta than of the white electronics, and what lingers from frame to frame, are put right. Intervals
 * are of a bootstrap over blocks of frames; the choice of blocks is held fixed in it.
 */
public final class PhotonTransfer {

    private static final double LOW = -2.5;
    private static final double HIGH = 1;
    private static final int BINS = 20;
    private static final int FEWEST = 200;
    private static final int ROUNDS = 12;
    private static final double LARGEST_MISFIT = 0.15;

    private final TransferSamples samples;

    /** @param frameCount of the loop; long loops are sampled */
    public PhotonTransfer(FrameSize size, int frameCount) {
        samples = new TransferSamples(size, frameCount);
    }

    /** Takes the next frame of the loop, all in order, in values that are linear in dose. */
    public void put(Frame frame) {
        samples.put(frame);
    }

    /**
     * The line through what was put.
     *
     * @param correlation of neighbouring pixels' noise
     * @param pedestal value of no signal
     */
    public TransferFit fit(NoiseCorrelation correlation, double pedestal, long seed) {
        int[] usable = samples.usable();
        if (usable.length < FEWEST) {
            return TransferFit.NONE;
        }
        double[][] bins = bins(usable, pedestal);
        Line line = Line.through(bins);
        NoiseCorrelation quanta = correlation;
        int[] kept = usable;
        for (int round = 0; round < ROUNDS; round++) {
            Scatter scatter = new Scatter(line, quanta);
            kept = still(usable, line, scatter, pedestal);
            if (kept.length < FEWEST) {
                return TransferFit.NONE;
            }
            double[][] sums = sums(kept, line, scatter, pedestal);
            line = Line.of(total(sums, all(sums.length)));
            quanta = undiluted(correlation, line, total(sums, all(sums.length)));
        }
        double[][] sums = sums(kept, line, new Scatter(line, quanta), pedestal);
        BlockBootstrap bootstrap = new BlockBootstrap(sums.length, seed);
        double lostQuanta = lost(quanta);
        double lostWhite = lost(NoiseCorrelation.white());
        Estimate gain = bootstrap.of(frames -> corrected(sums, frames)[0] / (1 - lostQuanta));
        Estimate offset = bootstrap.of(frames -> corrected(sums, frames)[1] / (1 - lostWhite));
        double lingering = Lingering.of(ratio(total(sums, all(sums.length))));
        return new TransferFit(gain, offset, lingering, (double) kept.length / usable.length, isLinear(bins, line));
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** How blocks of pure noise scatter about the line: relative standard deviation of their variance at a level. */
    private record Scatter(Line line, double coloured) {

        Scatter(Line line, NoiseCorrelation quanta) {
            this(line, squares(quanta));
        }

        double at(double level) {
            double share = Math.max(0, Math.min(1, line.gain() * level / line.at(level)));
            return Math.sqrt(2 * (1 + share * share * (coloured - 1)) / TransferSamples.PIXELS);
        }

        private static double squares(NoiseCorrelation correlation) {
            double sum = 0;
            int r = NoiseCorrelation.RADIUS;
            for (int dy = -r; dy <= r; dy++) {
                for (int dx = -r; dx <= r; dx++) {
                    sum += correlation.rho(dx, dy) * correlation.rho(dx, dy);
                }
            }
            return sum;
        }
    }

    /** Mean of a gamma distribution of mean 1 and deviation s between the two cuts; exact to 1e-4 for s from 0.08 to 0.14. */
    private static double meanOfCut(double s) {
        return 1 - 0.2688 * s - 0.175 * s * s;
    }

    private int[] still(int[] usable, Line line, Scatter scatter, double pedestal) {
        return IntStream.of(usable)
                .filter(i -> {
                    double level = samples.level(i) - pedestal;
                    double deviation = (samples.variance(i) / line.at(level) - 1) / scatter.at(level);
                    return deviation > LOW && deviation < HIGH;
                })
                .toArray();
    }

    /** Normal equations for each three frames, and at the end what tells the lingering. */
    private double[][] sums(int[] kept, Line line, Scatter scatter, double pedestal) {
        double[][] sums = new double[samples.moments()][7];
        for (int i : kept) {
            double level = samples.level(i) - pedestal;
            double expected = line.at(level);
            double variance = samples.variance(i) / meanOfCut(scatter.at(level));
            double weight = 1 / (expected * expected);
            double[] s = sums[samples.moment(i)];
            s[0] += weight;
            s[1] += weight * level;
            s[2] += weight * level * level;
            s[3] += weight * variance;
            s[4] += weight * level * variance;
            if (Double.isFinite(samples.product(i))) {
                s[5] += samples.product(i) / expected;
                s[6] += samples.variance(i) / expected;
            }
        }
        return sums;
    }

    private static double[] total(double[][] sums, int[] frames) {
        double[] total = new double[7];
        for (int frame : frames) {
            for (int k = 0; k < total.length; k++) {
                total[k] += sums[frame][k];
            }
        }
        return total;
    }

    private static double ratio(double[] total) {
        return total[6] > 0 ? total[5] / total[6] : Lingering.FRESH;
    }

    private static double[] corrected(double[][] sums, int[] frames) {
        double[] total = total(sums, frames);
        Line line = Line.of(total);
        double left = Lingering.left(Lingering.of(ratio(total)));
        return new double[] {line.gain() / left, line.offset() / left};
    }

    /** The correlation of the quanta, freed of the white electronics that dilute it. */
    private static NoiseCorrelation undiluted(NoiseCorrelation whole, Line line, double[] total) {
        double level = total[1] / total[0];
        double share = Math.max(0.3, Math.min(1, line.gain() * level / line.at(level)));
        int r = NoiseCorrelation.RADIUS;
        int side = 2 * r + 1;
        double[] covariance = new double[side * side];
        for (int dy = -r; dy <= r; dy++) {
            for (int dx = -r; dx <= r; dx++) {
                covariance[(dy + r) * side + dx + r] =
                        dx == 0 && dy == 0 ? 1 : Math.min(0.9, whole.rho(dx, dy) / share);
            }
        }
        return NoiseCorrelation.of(covariance);
    }

    /** The part of the variance that goes with the plane of a block. */
    private static double lost(NoiseCorrelation correlation) {
        int side = TransferSamples.SIDE;
        double[][] basis = new double[2][side];
        for (int i = 0; i < side; i++) {
            basis[0][i] = 1 / Math.sqrt(side);
            basis[1][i] = (i - (side - 1) / 2.0) / Math.sqrt(side * (side * side - 1) / 12.0);
        }
        double[] v = correlation.coefficientVariances(basis);
        return (v[0] + v[1] + v[2]) / TransferSamples.PIXELS;
    }

    /** Level and most frequent variance of bins of equal population. */
    private double[][] bins(int[] usable, double pedestal) {
        int[] order = IntStream.of(usable)
                .boxed()
                .sorted((a, b) -> Double.compare(samples.level(a), samples.level(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] result = new double[BINS][];
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) order.length * bin / BINS);
            int to = (int) ((long) order.length * (bin + 1) / BINS);
            double[] variances = new double[to - from];
            double level = 0;
            for (int i = from; i < to; i++) {
                variances[i - from] = samples.variance(order[i]);
                level += (samples.level(order[i]) - pedestal) / (to - from);
            }
            result[bin] = new double[] {level, densest(variances)};
        }
        return result;
    }

    /** Middle of the narrowest interval, on a logarithmic scale, that holds a third of the values. */
    private static double densest(double[] values) {
        Arrays.sort(values);
        int third = Math.max(1, values.length / 3);
        int best = 0;
        for (int i = 0; i + third < values.length; i++) {
            best = values[i + third] / values[i] < values[best + third] / values[best] ? i : best;
        }
        return values[Math.min(values.length - 1, best + third / 2)];
    }

    private static boolean isLinear(double[][] bins, Line line) {
        double misfit = 0;
        for (double[] bin : bins) {
            double deviation = bin[1] / line.at(bin[0]) - 1;
            misfit += deviation * deviation / bins.length;
        }
        return line.gain() > 0 && Math.sqrt(misfit) < LARGEST_MISFIT;
    }
}
