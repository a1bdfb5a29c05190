package org.clearcine.core.physics.temporal;

import java.util.Optional;

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
