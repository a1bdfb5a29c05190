package org.clearcine.core.physics.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.NoiseCubes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalCorrelationTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8})
    void findsTheFactorOfARecursiveFilterWithinThreePercent(double a) {
        TemporalCorrelation correlation = new TemporalCorrelation(NoiseCubes.recursive(96, 48, 20, a), 1);
        assertEquals(a, correlation.recursionFactor().value(), 0.03 * a);
        double frames = (1 + a) / (1 - a);
        assertEquals(frames, correlation.equivalentFrames().value(), 0.06 * frames);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.8})
    void findsTheAutocorrelationAtAllLags(double a) {
        TemporalCorrelation correlation = new TemporalCorrelation(NoiseCubes.recursive(96, 48, 20, a), 1);
        for (int lag = 1; lag <= TemporalCorrelation.LAGS; lag++) {
            assertEquals(Math.pow(a, lag), correlation.autocorrelation(lag).value(), 0.03, "lag " + lag);
        }
    }

    @Test
    void saysNothingAboutSevenFrames() {
        TemporalCorrelation correlation = new TemporalCorrelation(NoiseCubes.recursive(16, 7, 20, 0), 1);
        assertEquals(Estimate.NONE, correlation.recursionFactor());
        assertTrue(!correlation.autocorrelation(1).isKnown());
    }
}
