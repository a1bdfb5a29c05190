package org.clearcine.core.simulate.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextureTest {

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 3})
    void losesPowerWithFrequencyAtTheRateAskedFor(double exponent) {
        double fine = 0;
        double coarse = 0;
        for (int seed = 0; seed < 8; seed++) {
            Texture texture = Texture.fractal(8, exponent, Randomness.of(seed, 0));
            fine += structure(texture, 4);
            coarse += structure(texture, 16);
        }
        double slope = Math.log(coarse / fine) / Math.log(4);
        assertEquals(Math.max(0, exponent - 2), slope, 0.45, "growth of the structure function");
    }

    /** Mean square difference of values some pixels apart: grows as distance^(exponent - 2). */
    private static double structure(Texture texture, int distance) {
        double sum = 0;
        for (int y = 0; y < 256; y += 2) {
            for (int x = 0; x < 256; x += 2) {
                double difference = texture.linear(x, y) - texture.linear(x + distance, y);
                sum += difference * difference;
            }
        }
        return sum;
    }

    @Test
    void repeatsBeyondItsSides() {
        Texture texture = Texture.fractal(6, 2, Randomness.of(1, 1));

        assertEquals(texture.cubic(3.3, 5.7), texture.cubic(3.3 + 64, 5.7 - 128), 1e-5);
        assertEquals(texture.linear(-0.2, 63.9), texture.linear(63.8, -0.1), 1e-5);
    }

    @Test
    void isExactAtItsPixels() {
        Texture texture = Texture.fractal(6, 2, Randomness.of(2, 1));

        assertEquals(texture.linear(10, 20), texture.cubic(10, 20), 1e-6);
    }
}
