package org.clearcine.core.physics.temporal;

import java.util.function.ToDoubleFunction;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.RegionCube;

/**
 * How noise goes on from frame to frame: autocorrelation at lags 1 to 5, and the factor of the recursive filter that would
 * explain it.
 *
 * <p>Built on the structure function {@code D_k = mean (x(t+k) - x(t))^2 / 2 = variance (1 - rho_k)}, which needs no mean and so
 * has no bias in short loops, and to which fixed anatomy is invisible. For {@code y = a y' + (1 - a) x} on fresh noise rho_k is
 * a^k, hence {@code a = D_2 / D_1 - 1}. The variance comes from lags of a quarter to half the length, freed of what is left of
 * a^k there.
 */
public final class TemporalCorrelation {

    /** Lags that are given. */
    public static final int LAGS = 5;

    private static final int FEWEST_FRAMES = 8;

    private final double[][] structure;
    private final int frameCount;
    private final BlockBootstrap bootstrap;

    /** Of a region that should not move; at least 8 frames are needed for figures. */
    public TemporalCorrelation(RegionCube cube, long seed) {
        frameCount = cube.frameCount();
        int lags = Math.max(LAGS, frameCount / 2);
        structure = new double[lags + 1][];
        for (int k = 1; k <= lags && k < frameCount; k++) {
            structure[k] = structure(cube, k);
        }
        bootstrap = new BlockBootstrap(Math.max(0, frameCount - LAGS), seed);
    }

    private static double[] structure(RegionCube cube, int lag) {
        double[] sums = new double[cube.frameCount() - lag];
        for (int t = 0; t < sums.length; t++) {
            for (int i = 0; i < cube.pixelCount(); i++) {
                double change = cube.value(t + lag, i) - cube.value(t, i);
                sums[t] += change * change;
            }
            sums[t] /= 2.0 * cube.pixelCount();
        }
        return sums;
    }

    /** Correlation of a pixel's noise with itself {@code lag} frames later, lag from 1 to 5. */
    public Estimate autocorrelation(int lag) {
        if (frameCount < FEWEST_FRAMES) {
            return Estimate.NONE;
        }
        return bootstrap.of(correlation(lag));
    }

    /** The estimated factor a of a recursive filter {@code y = a y' + (1 - a) x}; about 0.02 for a bare detector with lag. */
    public Estimate recursionFactor() {
        if (frameCount < FEWEST_FRAMES) {
            return Estimate.NONE;
        }
        return bootstrap.of(TemporalCorrelation.this::factor);
    }

    /** How many fresh frames the filter averages as far as noise goes: (1 + a) / (1 - a). */
    public Estimate equivalentFrames() {
        if (frameCount < FEWEST_FRAMES) {
            return Estimate.NONE;
        }
        return bootstrap.of(frames -> equivalent(factor(frames)));
    }

    /** What a later filter has added to the correlation at a lag, from the same draws of frames. */
    public Estimate autocorrelationAdded(int lag, TemporalCorrelation before) {
        if (frameCount < FEWEST_FRAMES) {
            return Estimate.NONE;
        }
        ToDoubleFunction<int[]> own = correlation(lag);
        ToDoubleFunction<int[]> other = before.correlation(lag);
        return bootstrap.of(frames -> own.applyAsDouble(frames) - other.applyAsDouble(frames));
    }

    /** The same for the recursion factor. */
    public Estimate factorAdded(TemporalCorrelation before) {
        return frameCount < FEWEST_FRAMES
                ? Estimate.NONE
                : bootstrap.of(frames -> factor(frames) - before.factor(frames));
    }

    /** The same for the equivalent frames. */
    public Estimate framesAdded(TemporalCorrelation before) {
        return frameCount < FEWEST_FRAMES
                ? Estimate.NONE
                : bootstrap.of(frames -> equivalent(factor(frames)) - equivalent(before.factor(frames)));
    }

    private ToDoubleFunction<int[]> correlation(int lag) {
        double variance = variance();
        return frames -> 1 - BlockBootstrap.mean(structure[lag], frames) / variance;
    }

    private static double equivalent(double factor) {
        return (1 + factor) / (1 - factor);
    }

    private double factor(int[] frames) {
        double one = BlockBootstrap.mean(structure[1], frames);
        double two = BlockBootstrap.mean(structure[2], frames);
        return one > 0 ? two / one - 1 : 0;
    }

    private double variance() {
        int[] all = new int[frameCount - LAGS];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        double a = Math.max(0, Math.min(0.95, factor(all)));
        int first = Math.max(2, frameCount / 4);
        double sum = 0;
        int lags = 0;
        for (int k = first; k <= frameCount / 2; k++) {
            double mean = 0;
            for (double value : structure[k]) {
                mean += value / structure[k].length;
            }
            sum += mean / (1 - Math.pow(a, k));
            lags++;
        }
        return sum / lags;
    }
}
