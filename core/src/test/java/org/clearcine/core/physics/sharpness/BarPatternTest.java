package org.clearcine.core.physics.sharpness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

class BarPatternTest {

    private static double[] bars(double period, double depth, double noise) {
        Randomness random = Randomness.of(8, 3);
        double[] picture = new double[80 * 60];
        for (int i = 0; i < picture.length; i++) {
            picture[i] =
                    64 + 1000 * (1 + depth * Math.sin(2 * Math.PI * (i % 80) / period)) + noise * random.gaussian();
        }
        return picture;
    }

    @Test
    void findsPeriodAndModulationOfASine() {
        BarPattern found = BarPattern.find(bars(6.4, 0.2, 40), 80, 64);
        assertEquals(6.4, found.period(), 0.1);
        assertEquals(0.2, found.modulation(), 0.03 * 0.2);
    }

    @Test
    void seesHowMuchIsLeftElsewhere() {
        BarPattern raw = BarPattern.find(bars(5, 0.3, 0), 80, 64);
        assertEquals(0.15, raw.in(bars(5, 0.15, 0), 80, 64).modulation(), 0.03 * 0.15);
    }
}
