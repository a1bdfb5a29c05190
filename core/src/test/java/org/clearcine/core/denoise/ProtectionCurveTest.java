package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionCurveTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.099, 0.1, 0.2, 0.49, 0.51, 0.75, 0.99, 1})
    void followsThePowerEverywhere(double protection) {
        ProtectionCurve curve = new ProtectionCurve(protection);
        double exponent = (1 - protection) / protection;
        for (int i = 1; i <= 100_000; i++) {
            float motion = i / 100_000f;
            assertEquals(Math.pow(motion, exponent), curve.apply(motion), 1e-4, "M = " + motion);
        }
        assertEquals(Math.pow(1e-9, exponent), curve.apply(1e-9f), 1e-4);
    }

    @Test
    void theMiddleLeavesMotionExactlyAsItIs() {
        ProtectionCurve curve = new ProtectionCurve(0.5);
        for (float motion : new float[] {0, 1e-12f, 0.3f, 0.777f, 1}) {
            assertEquals(motion, curve.apply(motion));
        }
    }

    @Test
    void zeroIgnoresMotionAndOneBelievesEverySuspicion() {
        assertEquals(0, new ProtectionCurve(0).apply(1));
        assertEquals(0, new ProtectionCurve(1).apply(0));
        assertEquals(1, new ProtectionCurve(1).apply(1e-6f));
    }
}
