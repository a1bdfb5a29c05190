package org.clearcine.core.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantileTest {

    @Test
    void liesBetweenTheNeighbouringValues() {
        double[] values = {40, 10, 30, 20};
        assertEquals(10, Quantile.of(values, 0));
        assertEquals(25, Quantile.of(values, 0.5));
        assertEquals(40, Quantile.of(values, 1));
        assertArrayEquals(new double[] {40, 10, 30, 20}, values);
    }

    @Test
    void agreesWithSortingForAnyValues() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            double[] values = new double[1 + random.nextInt(300)];
            for (int i = 0; i < values.length; i++) {
                // Few different values, so that there are many equal ones.
                values[i] = round % 2 == 0 ? random.nextInt(7) : random.nextGaussian();
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double q = random.nextDouble();
            double at = q * (sorted.length - 1);
            int below = (int) at;
            int above = Math.min(below + 1, sorted.length - 1);
            assertEquals(sorted[below] + (at - below) * (sorted[above] - sorted[below]), Quantile.of(values, q), 1e-12);
        }
    }
}
