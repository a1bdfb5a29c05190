package org.clearcine.core.physics.temporal;

import java.util.Optional;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;

/**
 * Lag after a step of the signal: how much of the old level is left in the frames after it, and what a single bright frame
 * would leave.
 *
 * <p>{@code residual(n) = (y_n - after) / (before - after)}, n = 1 for the first frame at the new exposure; a recursive filter
 * leaves a^n. The impulse response is its negative difference (Siewerdsen and Jaffray, Med Phys 26, 1999). "after" is the mean of
 * the last third of the frames behind the step.
 */
public final class StepResponse {

    /** Frames after the step for which lag is given. */
    public static final int FRAMES = 5;

    private static final double SMALLEST_STEP = 6;
    private static final int FEWEST_BEFORE = 2;
    private static final int FEWEST_AFTER = 12;

    private final double[] series;
    private final int first;
    private final double before;
    private final double after;

    private StepResponse(double[] series, int first) {
        this.series = series;
        this.first = first;
        before = mean(series, 0, first);
        after = mean(series, series.length - (series.length - first) / 3, series.length);
    }

    /**
     * Finds the largest step of a region's mean.
     *
     * @param series mean of a region, one value a frame
     * @return empty where nothing steps by six times what the series does otherwise, or too few frames lie around it
     */
    public static Optional<StepResponse> find(double[] series) {
        int best = 1;
        for (int t = 2; t < series.length; t++) {
            best = Math.abs(series[t] - series[t - 1]) > Math.abs(series[best] - series[best - 1]) ? t : best;
        }
        if (best < FEWEST_BEFORE || series.length - best < FEWEST_AFTER) {
            return Optional.empty();
        }
        StepResponse response = new StepResponse(series.clone(), best);
        return Math.abs(response.before - response.after) > SMALLEST_STEP * response.noise()
                ? Optional.of(response)
                : Optional.empty();
    }

    /** The response to a step whose first frame is known. */
    public static StepResponse at(double[] series, int firstNewFrame) {
        if (firstNewFrame < 1 || series.length - firstNewFrame < 3) {
            throw new IllegalArgumentException("a step at " + firstNewFrame + " of " + series.length);
        }
        return new StepResponse(series.clone(), firstNewFrame);
    }

    /** Index of the first frame at the new exposure. */
    public int firstFrame() {
        return first;
    }

    /** Share of the step that is left in the n-th frame at the new exposure, n from 1. */
    public double residual(int n) {
        return first + n - 1 < series.length ? (series[first + n - 1] - after) / (before - after) : Double.NaN;
    }

    /** Share of a single frame's signal that appears n frames later; n = 0 is the frame itself. */
    public double impulse(int n) {
        return (n == 0 ? 1 : residual(n)) - residual(n + 1);
    }

    /**
     * {@link #residual} in percent with its interval: both levels are drawn anew from their frames, and the n-th frame gets a deviation
     * of a drawn frame of the new level.
     */
    public Estimate residualPercent(int n, long seed) {
        return levels(seed).around(100 * residual(n), draw -> 100 * drawn(n, draw));
    }

    /** {@link #impulse} in percent with its interval. */
    public Estimate impulsePercent(int n, long seed) {
        return levels(seed)
                .around(100 * impulse(n), draw -> 100 * ((n == 0 ? 1 : drawn(n, draw)) - drawn(n + 1, draw)));
    }

    /** What a filter has added to the residual, from the same draws. */
    public Estimate residualAdded(int n, StepResponse raw, long seed) {
        return levels(seed)
                .around(100 * (residual(n) - raw.residual(n)), draw -> 100 * (drawn(n, draw) - raw.drawn(n, draw)));
    }

    /** What a filter has added to the impulse response, from the same draws. */
    public Estimate impulseAdded(int n, StepResponse raw, long seed) {
        return levels(seed)
                .around(
                        100 * (impulse(n) - raw.impulse(n)),
                        draw -> 100
                                * ((n == 0 ? 0 : drawn(n, draw) - raw.drawn(n, draw))
                                        - drawn(n + 1, draw)
                                        + raw.drawn(n + 1, draw)));
    }

    private BlockBootstrap levels(long seed) {
        return new BlockBootstrap((series.length - first) / 3, seed);
    }

    private double drawn(int n, int[] draw) {
        if (first + n - 1 >= series.length) {
            return Double.NaN;
        }
        int start = series.length - draw.length;
        double newAfter = 0;
        double newBefore = 0;
        for (int i : draw) {
            newAfter += series[start + i] / draw.length;
            newBefore += series[i % first] / draw.length;
        }
        // Fewer frames lie before the step than behind it, or more: the mean of so many scatters otherwise by this
        // factor.
        double scale = Math.sqrt((double) draw.length / first);
        newBefore = before + scale * (newBefore - meanOfDrawable(draw.length));
        double deviation = series[start + draw[n % draw.length]] - after;
        return (series[first + n - 1] + deviation - newAfter) / (newBefore - newAfter);
    }

    private double meanOfDrawable(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += series[i % first];
        }
        return sum / count;
    }

    /** The larger of the spreads on both sides, the settling frames left out. */
    private double noise() {
        double left = deviation(0, first);
        return Math.max(left, deviation(series.length - (series.length - first) / 3, series.length));
    }

    private double deviation(int from, int end) {
        double mean = mean(series, from, end);
        double squares = 0;
        for (int t = from; t < end; t++) {
            squares += (series[t] - mean) * (series[t] - mean);
        }
        return Math.sqrt(squares / Math.max(1, end - from - 1));
    }

    private static double mean(double[] values, int from, int end) {
        double sum = 0;
        for (int t = from; t < end; t++) {
            sum += values[t];
        }
        return sum / (end - from);
    }
}
