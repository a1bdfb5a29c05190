package org.clearcine.core.noise;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Reads the noise of a loop from the loop itself: Var(x(t+1) - x(t)) = 2 (1 - rho_t) (a mu + b) over blocks that do not move.
 *
 * <p>Noise that lingers from frame to frame (detector lag, filters) makes differences too quiet; the covariance of
 * successive differences tells by how much, and it is put right.
 */
public final class NoiseEstimator {

    private static final int TRIPLES = 12;
    private static final int MOST_BLOCKS = 9_000;
    private static final int FEWEST_BLOCKS = 30;

    /** A block whose plane is larger than this many standard deviations moves. */
    private static final double STILL = 2.5;

    private static final double[][] PLANE = plane();

    private NoiseEstimator() {}

    /**
     * Noise in stored values. Reads at most 36 frames, spread over the loop; never fails for want of content: a loop of
     * one frame, or one that stands still to the bit, is judged by its fine spatial structure.
     */
    public static NoiseModel estimate(FrameSource loop) throws IOException {
        try {
            return estimate(loop, ProgressMonitor.NONE);
        } catch (CancelledException e) {
            throw new IllegalStateException("cancelled by nobody", e);
        }
    }

    /** The same, left within a frame or two when it is cancelled. */
    public static NoiseModel estimate(FrameSource loop, ProgressMonitor progress)
            throws IOException, CancelledException {
        BlockSamples samples = sample(loop, progress);
        progress.checkCancelled();
        return samples.count() < FEWEST_BLOCKS ? fromOneFrame(loop.frame(0)) : fit(samples);
    }

    private static BlockSamples sample(FrameSource loop, ProgressMonitor progress)
            throws IOException, CancelledException {
        BlockSamples samples = new BlockSamples();
        int count = loop.frameCount();
        if (count < 2) {
            return samples;
        }
        int triples = Math.max(1, Math.min(TRIPLES, count - 2));
        int blocks = loop.size().pixelCount() / BlockSamples.PIXELS;
        int stride = Math.max(1, (int) Math.ceil(blocks * 2.0 * triples / MOST_BLOCKS));
        for (int i = 0; i < triples; i++) {
            int first = first(i, triples, count);
            float[][] three = new float[3][];
            for (int k = 0; k < 3; k++) {
                progress.checkCancelled();
                three[k] = loop.frame((first + k) % count).toArray();
            }
            BlockSamples.Grid grid = new BlockSamples.Grid(loop.size(), Math.min(i, triples - 1 - i), stride);
            samples.add(grid, three);
            progress.checkCancelled();
            samples.add(grid, new float[][] {three[2], three[1], three[0]});
        }
        return samples;
    }

    /** Where a triple begins: spread over the loop, and at the same places when the loop runs backwards. */
    private static int first(int index, int triples, int count) {
        if (triples == 1) {
            return 0;
        }
        boolean secondHalf = index > triples - 1 - index;
        int fromItsEnd = (int) ((long) Math.min(index, triples - 1 - index) * (count - 3) / (triples - 1));
        return secondHalf ? count - 3 - fromItsEnd : fromItsEnd;
    }

    private static NoiseModel fit(BlockSamples samples) {
        NoiseCorrelation correlation = NoiseCorrelation.of(typical());
        double lingering = 0;
        VarianceFit fit = null;
        for (int round = 0; round < 3; round++) {
            int[] still = still(samples, correlation.powerAtZero());
            fit = new VarianceFit(samples, still, scatter(correlation));
            int[] agreeing = fit.agreeing();
            if (agreeing.length < FEWEST_BLOCKS) {
                if (round > 0) {
                    break;
                }
                // Of noise coarser than the start, blocks scatter more than it says: all that are still tell how much.
                agreeing = still;
            }
            correlation = correlation(samples, fit, agreeing, lostToPlane(correlation));
            lingering = lingering(samples, agreeing);
        }
        double factor = 1 / ((1 - lostToPlane(correlation)) * (1 - lingering));
        Optional<VarianceCurve> curve = fit.curve().map(table -> scaled(table, factor));
        return new NoiseModel(fit.gain() * factor, fit.offset() * factor, correlation, lingering, curve);
    }

    /** A start for the correlation: that of a common scintillator. */
    private static double[] typical() {
        int side = 2 * NoiseCorrelation.RADIUS + 1;
        double[] covariance = new double[side * side];
        for (int i = 0; i < covariance.length; i++) {
            int distance = Math.abs(i / side - side / 2) + Math.abs(i % side - side / 2);
            covariance[i] = Math.pow(0.25, distance);
        }
        return covariance;
    }

    private static int[] still(BlockSamples samples, double powerAtZero) {
        int[] still = IntStream.range(0, samples.count())
                .filter(i -> samples.trend(i) < STILL * STILL * powerAtZero)
                .toArray();
        return still.length >= FEWEST_BLOCKS
                ? still
                : IntStream.range(0, samples.count()).toArray();
    }

    /** Relative standard deviation of the variance in one block of correlated gaussian noise. */
    private static double scatter(NoiseCorrelation correlation) {
        double squares = 0;
        int r = NoiseCorrelation.RADIUS;
        for (int dy = -r; dy <= r; dy++) {
            for (int dx = -r; dx <= r; dx++) {
                squares += correlation.rho(dx, dy) * correlation.rho(dx, dy);
            }
        }
        return Math.sqrt(2 * squares / BlockSamples.PIXELS);
    }

    /** The part of the noise variance that went with the plane of a block. */
    private static double lostToPlane(NoiseCorrelation correlation) {
        double[] v = correlation.coefficientVariances(PLANE);
        return (v[0] + v[1] + v[2]) / BlockSamples.PIXELS;
    }

    /** Level and slope along the side of a block, each of length 1. */
    private static double[][] plane() {
        int side = BlockSamples.SIDE;
        double[][] basis = new double[2][side];
        for (int i = 0; i < side; i++) {
            basis[0][i] = 1 / Math.sqrt(side);
            basis[1][i] = (i - (side - 1) / 2.0) / Math.sqrt(side * (side * side - 1) / 12.0);
        }
        return basis;
    }

    private static NoiseCorrelation correlation(
            BlockSamples samples, VarianceFit fit, int[] still, double lostToPlane) {
        int r = NoiseCorrelation.RADIUS;
        int side = 2 * r + 1;
        double[] covariance = new double[side * side];
        double lost = lostToPlane / (1 - lostToPlane);
        for (int dy = 0; dy <= r; dy++) {
            for (int dx = -r; dx <= r; dx++) {
                double sum = 0;
                for (int i : still) {
                    sum += samples.lag(i, dy, dx) / fit.variance(samples.mean(i)) + lost;
                }
                covariance[(r + dy) * side + r + dx] = sum;
                covariance[(r - dy) * side + r - dx] = sum;
            }
        }
        return NoiseCorrelation.of(covariance);
    }

    /**
     * Correlation from frame to frame: the covariance of successive differences over their variance is -(1 - rho) / 2
     * where the memory fades by the factor rho a frame.
     */
    private static double lingering(BlockSamples samples, int[] still) {
        double products = 0;
        double squares = 0;
        for (int i : still) {
            products += samples.nextCovariance(i) / samples.variance(i);
            squares++;
        }
        return Math.max(0, Math.min(0.9, 1 + 2 * products / squares));
    }

    private static VarianceCurve scaled(VarianceCurve curve, double factor) {
        int knots = 32;
        double[] levels = new double[knots];
        double[] variances = new double[knots];
        double span = Math.max(curve.highestLevel() - curve.lowestLevel(), 1e-6);
        for (int i = 0; i < knots; i++) {
            levels[i] = curve.lowestLevel() + i * span / (knots - 1);
            variances[i] = factor * curve.variance(levels[i]);
        }
        return new VarianceCurve(levels, variances);
    }

    /** White noise of one strength, from the second difference across rows and columns of the quietest third of blocks. */
    private static NoiseModel fromOneFrame(Frame frame) {
        int rows = frame.size().rows();
        int columns = frame.size().columns();
        int side = 8;
        double[] variances = new double[Math.max(1, (rows / side) * (columns / side))];
        for (int block = 0; block < variances.length && rows >= side && columns >= side; block++) {
            int row = block / (columns / side) * side + 1;
            int column = block % (columns / side) * side + 1;
            double sum = 0;
            for (int y = row; y < row + side - 2; y++) {
                for (int x = column; x < column + side - 2; x++) {
                    double value = secondDifference(frame, y, x);
                    sum += value * value;
                }
            }
            variances[block] = sum / (36.0 * (side - 2) * (side - 2));
        }
        Arrays.sort(variances);
        return new NoiseModel(0, Math.max(variances[variances.length / 3], 1e-6));
    }

    /** Difference of two Laplacians (Immerkaer 1996): blind to planes and ramps, of variance 36 on white noise. */
    private static double secondDifference(Frame f, int y, int x) {
        return f.value(y - 1, x - 1)
                + f.value(y - 1, x + 1)
                + f.value(y + 1, x - 1)
                + f.value(y + 1, x + 1)
                - 2.0 * (f.value(y - 1, x) + f.value(y + 1, x) + f.value(y, x - 1) + f.value(y, x + 1))
                + 4.0 * f.value(y, x);
    }
}
