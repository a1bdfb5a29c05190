package org.clearcine.core.simulate.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomnessTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.7, 3, 11.9, 12.1, 30, 59, 61, 400})
    void countsHaveTheMeanAndTheVarianceOfPoisson(double mean) {
        Randomness random = Randomness.of(1, 2);
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < draws; i++) {
            double off = Poisson.sample(mean, random) - mean;
            sum += off;
            squares += off * off;
            cubes += off * off * off;
        }
        double deviation = Math.sqrt(mean);
        assertEquals(0, sum / draws / deviation, 0.012);
        assertEquals(1, squares / draws / mean, 0.02 + 0.01 / deviation);
        assertEquals(1 / deviation, cubes / draws / (mean * deviation), 0.04 + 0.05 / deviation);
    }

    @Test
    void normalDeviatesHaveTheMomentsOfTheNormalDistribution() {
        Randomness random = Randomness.of(3, 0);
        int draws = 1_000_000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        int beyondThree = 0;
        for (int i = 0; i < draws; i++) {
            double value = random.gaussian();
            sum += value;
            squares += value * value;
            fourths += value * value * value * value;
            beyondThree += Math.abs(value) > 3 ? 1 : 0;
        }
        assertEquals(0, sum / draws, 0.004);
        assertEquals(1, squares / draws, 0.006);
        assertEquals(3, fourths / draws, 0.05);
        assertEquals(0.0027, beyondThree / (double) draws, 0.0003);
    }

    @Test
    void streamsAreRepeatableAndDifferent() {
        assertEquals(Randomness.of(5, 1).nextLong(), Randomness.of(5, 1).nextLong());
        assertNotEquals(Randomness.of(5, 1).nextLong(), Randomness.of(5, 2).nextLong());
        assertNotEquals(Randomness.of(5, 1).nextLong(), Randomness.of(6, 1).nextLong());
        assertNotEquals(Randomness.derive(5, 1), Randomness.derive(1, 5));
    }
}
