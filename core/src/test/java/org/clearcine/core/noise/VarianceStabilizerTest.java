package org.clearcine.core.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VarianceStabilizerTest {

    private static final double GAIN = 20;
    private static final double PEDESTAL = 100;
    private static final double ELECTRONIC = 1.5;

    /** Var = gain (mean - pedestal) + (gain * electronic)^2. */
    private static final NoiseModel NOISE =
            new NoiseModel(GAIN, GAIN * GAIN * ELECTRONIC * ELECTRONIC - GAIN * PEDESTAL);

    /** Gaussian readings about a mean of this many quanta, in units of the gain. */
    private static double[] readings(double quanta) {
        Random random = new Random(3);
        double[] readings = new double[200_000];
        double mean = PEDESTAL + GAIN * quanta;
        double deviation = Math.sqrt(NOISE.variance(mean));
        for (int i = 0; i < readings.length; i++) {
            readings[i] = mean + deviation * random.nextGaussian();
        }
        return readings;
    }

    private static double[] stabilized(VarianceStabilizer stabilizer, double[] readings) {
        double[] values = new double[readings.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = stabilizer.forward((float) readings[i]);
        }
        return values;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 40, 100, 400, 3000})
    void makesTheVarianceOneOverTheRange(double quanta) {
        double variance = variance(stabilized(VarianceStabilizer.of(NOISE), readings(quanta)));
        assertEquals(1, variance, 0.03, "at " + quanta + " quanta");
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 5, 10, 20, 100, 3000})
    void isInvertedWithoutBias(double quanta) {
        VarianceStabilizer stabilizer = VarianceStabilizer.of(NOISE);
        double back = stabilizer.inverse((float) mean(stabilized(stabilizer, readings(quanta))));
        double truth = PEDESTAL + GAIN * quanta;
        assertEquals(truth, back, 0.01 * truth, "at " + quanta + " quanta");
    }

    @Test
    void keepsDarkReadingsBelowZeroApartInsteadOfClippingThem() {
        VarianceStabilizer stabilizer = VarianceStabilizer.of(NOISE);
        float before = Float.NEGATIVE_INFINITY;
        for (int stored = -200; stored < 400; stored++) {
            float value = stabilizer.forward(stored);
            assertTrue(value > before, "rises at " + stored);
            before = value;
        }
    }

    @Test
    void followsAVarianceCurveAndComesBackWithoutBias() {
        VarianceCurve curve = new VarianceCurve(new double[] {0, 500, 1000}, new double[] {400, 100, 900});
        VarianceStabilizer stabilizer =
                VarianceStabilizer.of(new NoiseModel(0, 1, NoiseCorrelation.white(), 0, Optional.of(curve)));
        Random random = new Random(5);
        for (double level : new double[] {200, 500, 800}) {
            double[] readings = new double[100_000];
            for (int i = 0; i < readings.length; i++) {
                readings[i] = level + Math.sqrt(curve.variance(level)) * random.nextGaussian();
            }
            double[] values = stabilized(stabilizer, readings);
            assertEquals(1, variance(values), 0.1, "variance at " + level);
            assertEquals(level, stabilizer.inverse((float) mean(values)), 1, "mean at " + level);
        }
    }

    /** What moves can be taken for noise at one end of the scale; that must not bend the grey levels of the other. */
    @Test
    void bringsGreyLevelsBackWhereTheCurveFallsSteeply() {
        VarianceCurve curve =
                new VarianceCurve(new double[] {70, 100, 130, 145, 148}, new double[] {664, 585, 182, 40, 0.001});
        VarianceStabilizer stabilizer =
                VarianceStabilizer.of(new NoiseModel(0, 1, NoiseCorrelation.white(), 0, Optional.of(curve)));
        for (float level = 70; level < 200; level++) {
            assertEquals(level, stabilizer.inverse(stabilizer.forward(level)), 3.5, "at " + level);
        }
    }
}
