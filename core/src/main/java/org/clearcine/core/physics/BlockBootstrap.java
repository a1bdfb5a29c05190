package org.clearcine.core.physics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * 95 % intervals from the frames of one loop: whole blocks of successive frames are drawn with replacement, because frames
 * that follow each other are not independent (Kuensch, Annals of Statistics 17, 1989; blocks wrap round the end as in
 * Politis and Romano 1992).
 *
 * <p>The same draws serve every figure of a loop and both of its forms, so that changes are paired. With fewer than four
 * frames there is no interval and the figure stands alone.
 */
public final class BlockBootstrap {

    private static final int DRAWS = 400;
    private static final int FEWEST_FRAMES = 4;

    private final int[] all;
    private final int[][] draws;

    /**
     * Draws blocks.
     *
     * @param frameCount frames, or differences of frames, that each figure is made of
     * @param seed the same seed gives the same intervals
     */
    public BlockBootstrap(int frameCount, long seed) {
        all = new int[frameCount];
        Arrays.setAll(all, i -> i);
        draws = frameCount < FEWEST_FRAMES ? new int[0][] : new int[DRAWS][frameCount];
        Randomness random = Randomness.of(seed, 401);
        int block = blockLength(frameCount);
        for (int[] draw : draws) {
            for (int i = 0; i < draw.length; i++) {
                draw[i] = i % block == 0 ? random.integer(frameCount) : (draw[i - 1] + 1) % frameCount;
            }
        }
    }

    /** Blocks of about the cube root of the length, times 1.5: long enough for detector lag and filters of a few frames. */
    static int blockLength(int frameCount) {
        return Math.max(1, Math.min(frameCount / 2, (int) Math.ceil(1.5 * Math.cbrt(frameCount))));
    }

    /** The figure of all frames, and the 2.5 and 97.5 percentiles over the draws. */
    public Estimate of(ToDoubleFunction<int[]> figure) {
        return around(figure.applyAsDouble(all), figure);
    }

    /** A figure that is known already, and the percentiles of another one over the draws. */
    public Estimate around(double value, ToDoubleFunction<int[]> figure) {
        return estimate(value, Arrays.stream(draws).mapToDouble(figure).toArray());
    }

    /** Several figures that are dear to make and come together: one entry for each place of the array. */
    public List<Estimate> ofMany(Function<int[], double[]> figures) {
        double[] values = figures.apply(all);
        double[][] drawn = Arrays.stream(draws).map(figures).toArray(double[][]::new);
        return IntStream.range(0, values.length)
                .mapToObj(i -> estimate(
                        values[i],
                        Arrays.stream(drawn).mapToDouble(draw -> draw[i]).toArray()))
                .toList();
    }

    private static Estimate estimate(double value, double[] drawn) {
        double[] values = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        if (values.length < DRAWS / 2 || !Double.isFinite(value)) {
            return Double.isFinite(value) ? Estimate.exact(value) : Estimate.NONE;
        }
        return new Estimate(value, quantile(values, 0.025), quantile(values, 0.975));
    }

    /** The mean of one number a frame. */
    public Estimate mean(double[] values) {
        return of(frames -> mean(values, frames));
    }

    /** The mean of the values at the given places. */
    public static double mean(double[] values, int[] frames) {
        double sum = 0;
        for (int frame : frames) {
            sum += values[frame];
        }
        return sum / frames.length;
    }

    /** Quantile of rising values, linear between them (Hyndman and Fan 1996, type 7). */
    public static double quantile(double[] rising, double q) {
        double at = q * (rising.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(rising.length - 1, below + 1);
        return rising[below] + (at - below) * (rising[above] - rising[below]);
    }
}
