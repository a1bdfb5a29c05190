package org.clearcine.core.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** A mean with the range in which it lies with 95 % confidence. */
public record Interval(double low, double mean, double high) {

    private static final int RESAMPLES = 2000;

    /**
     * By resampling the values; the same values give the same interval.
     *
     * @param values at least one, each of a patient or loop of its own
     */
    public static Interval of(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        Random random = new Random(20261122);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int k = 0; k < values.length; k++) {
                means[i] += values[random.nextInt(values.length)] / values.length;
            }
        }
        Arrays.sort(means);
        return new Interval(means[RESAMPLES / 40], mean, means[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    /** Such as {@code 0.62 (0.41 to 0.80)}. */
    public String inWords() {
        return String.format(Locale.ROOT, "%.3g (%.3g to %.3g)", mean, low, high);
    }
}
