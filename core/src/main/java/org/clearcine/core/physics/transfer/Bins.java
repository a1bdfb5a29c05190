package org.clearcine.core.physics.transfer;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Samples sorted by level into bins of equal population, each with its most frequent power. */
final class Bins {

    private Bins() {}

    /** Rows of mean level and most frequent power. */
    static double[][] of(int[] samples, int count, IntToDoubleFunction level, IntToDoubleFunction power) {
        int[] order = IntStream.of(samples)
                .boxed()
                .sorted((a, b) -> Double.compare(level.applyAsDouble(a), level.applyAsDouble(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] result = new double[count][];
        for (int bin = 0; bin < count; bin++) {
            int from = (int) ((long) order.length * bin / count);
            int to = (int) ((long) order.length * (bin + 1) / count);
            double[] powers = new double[to - from];
            double mean = 0;
            for (int i = from; i < to; i++) {
                powers[i - from] = power.applyAsDouble(order[i]);
                mean += level.applyAsDouble(order[i]) / (to - from);
            }
            result[bin] = new double[] {mean, densest(powers)};
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
}
