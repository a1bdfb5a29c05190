package org.clearcine.core.physics.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepResponseTest {

    private static double[] step(double a, int frames, double noise) {
        Randomness random = Randomness.of(5, 2);
        double[] series = new double[frames];
        double state = 2000;
        for (int t = 0; t < frames; t++) {
            state = a * state + (1 - a) * (t < 20 ? 2000 : 800);
            series[t] = state + noise * random.gaussian();
        }
        return series;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8})
    void findsTheLagOfARecursiveFilterWithinThreePercent(double a) {
        StepResponse response = StepResponse.find(step(a, 96, 0.5)).orElseThrow();
        assertEquals(20, response.firstFrame());
        for (int n = 1; n <= StepResponse.FRAMES; n++) {
            assertEquals(Math.pow(a, n), response.residual(n), 0.03 * Math.pow(a, n), "frame " + n);
        }
        assertEquals(1 - a, response.impulse(0), 0.03 * (1 - a));
        assertEquals(a * (1 - a), response.impulse(1), 0.03 * a * (1 - a));
    }

    @Test
    void findsNoneWhereNothingSteps() {
        double[] noise = new double[96];
        Randomness random = Randomness.of(9, 2);
        for (int t = 0; t < noise.length; t++) {
            noise[t] = 1000 + random.gaussian();
        }
        assertTrue(StepResponse.find(noise).isEmpty());
    }
}
