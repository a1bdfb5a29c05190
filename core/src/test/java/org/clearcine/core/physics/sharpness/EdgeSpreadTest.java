package org.clearcine.core.physics.sharpness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.special.Erf;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges blurred by a gaussian, whose MTF is {@code exp(-2 pi^2 sigma^2 f^2)}. */
class EdgeSpreadTest {

    private static final int SIDE = 96;

    private static double[] edge(double sigma, double angle, double place, double noise) {
        Randomness random = Randomness.of(4, 6);
        double[] picture = new double[SIDE * SIDE];
        for (int i = 0; i < picture.length; i++) {
            double d = (i % SIDE - place) * Math.cos(angle) - (i / SIDE - SIDE / 2.0) * Math.sin(angle);
            picture[i] = 600 + 900 * (1 + Erf.erf(d / sigma / Math.sqrt(2))) / 2 + noise * random.gaussian();
        }
        return picture;
    }

    private static double[] transposed(double[] picture) {
        double[] result = new double[picture.length];
        for (int i = 0; i < picture.length; i++) {
            result[i % SIDE * SIDE + i / SIDE] = picture[i];
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.06", "1.2, 0.09", "2, 0.05", "1.2, -0.14"})
    void findsTheTransferOfAKnownBlurWithinThreePercent(double sigma, double angle) {
        for (double[] picture : new double[][] {edge(sigma, angle, 47.3, 0), transposed(edge(sigma, angle, 47.3, 0))}) {
            EdgeSpread spread = new EdgeSpread()
                    .add(picture, SIDE, EdgeLine.find(picture, SIDE, SIDE).orElseThrow());
            Curve transfer = spread.modulationTransfer();
            for (double f = 0.02; f <= 0.5; f += 0.02) {
                double expected = Math.exp(-2 * Math.pow(Math.PI * sigma * f, 2));
                assertEquals(expected, transfer.at(f), 0.03 * Math.max(expected, 0.1), "frequency " + f);
            }
            assertEquals(2.3548 * sigma, spread.fit().fullWidth(), 0.03 * 2.3548 * sigma);
        }
    }

    @Test
    void findsTheWidthInNoise() {
        double[] picture = edge(1.5, 0.08, 48, 60);
        EdgeSpread spread = new EdgeSpread()
                .add(picture, SIDE, EdgeLine.find(picture, SIDE, SIDE).orElseThrow());
        assertEquals(2.3548 * 1.5, spread.fit().fullWidth(), 0.1 * 2.3548 * 1.5);
        assertEquals(900, spread.fit().height(), 15);
    }

    @Test
    void followsAMovingEdge() {
        EdgeSpread spread = new EdgeSpread();
        for (int t = 0; t < 12; t++) {
            double[] picture = edge(1.2, 0.07, 35 + 2.3 * t, 10);
            spread.add(picture, SIDE, EdgeLine.find(picture, SIDE, SIDE).orElseThrow());
        }
        assertEquals(2.3548 * 1.2, spread.fit().fullWidth(), 0.03 * 2.3548 * 1.2);
    }

    @Test
    void findsNoEdgeInAnEvenField() {
        assertTrue(EdgeLine.find(new double[SIDE * SIDE], SIDE, SIDE).isEmpty());
    }
}
