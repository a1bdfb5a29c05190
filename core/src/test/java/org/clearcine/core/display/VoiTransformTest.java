package org.clearcine.core.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of PS3.3 C.11.2.1.2 and C.11.2.1.3, worked out by hand. */
class VoiTransformTest {

    private static double voi(VoiLutFunction function, double center, double width, double value) {
        return new VoiWindow(center, width, function, "").voiValue(value);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # center, width, value, part: black up to c - 0.5 - (w-1)/2, white above c - 0.5 + (w-1)/2
            2048, 4096, 0,      0
            2048, 4096, 4095,   1
            2048, 4096, 2047.5, 0.5
            2048, 1,    2047.5, 0
            2048, 1,    2048,   1
            0,    100,  -50,    0
            0,    100,  49,     1
            0,    100,  -0.5,   0.5
            0,    100,  0,      0.50505050505
            0,    100,  -100,   0
            """)
    void linearCountsWholeValues(double center, double width, double value, double part) {
        assertEquals(part, voi(VoiLutFunction.LINEAR, center, width, value), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2048, 4096, 0,    0
            2048, 4096, 4096, 1
            2048, 4096, 2048, 0.5
            0,    0.5,  0.1,  0.7
            0,    100,  -50,  0
            0,    100,  50,   1
            """)
    void linearExactSpansTheWidth(double center, double width, double value, double part) {
        assertEquals(part, voi(VoiLutFunction.LINEAR_EXACT, center, width, value), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # 1 / (1 + exp(-4 (x - c) / w))
            2048, 4096, 2048, 0.5
            2048, 4096, 0,    0.119202922022
            2048, 4096, 4096, 0.880797077978
            0,    10,   10,   0.982013790038
            0,    10,   -20,  0.000335350130
            """)
    void sigmoidFollowsTheLogisticCurve(double center, double width, double value, double part) {
        assertEquals(part, voi(VoiLutFunction.SIGMOID, center, width, value), 1e-6);
    }

    @Test
    void logisticCurveStaysWithinAMillionthEverywhere() {
        for (double t = -20; t <= 20; t += 0.0137) {
            assertEquals(1 / (1 + Math.exp(-t)), LogisticCurve.at(t), 1e-6);
        }
    }

    @Test
    void tableClampsAtBothEndsAndMeetsEveryEntry() {
        LookupTable table = new LookupTable(-2, new int[] {10, 20, 255}, 8);
        VoiTransform voi = new VoiTransform.Table(table, "");
        assertEquals(10 / 255.0, voi.voiValue(-1000));
        assertEquals(10 / 255.0, voi.voiValue(-2));
        assertEquals(20 / 255.0, voi.voiValue(-1));
        assertEquals(15 / 255.0, voi.voiValue(-1.5), 1e-12);
        assertEquals(1, voi.voiValue(0));
        assertEquals(1, voi.voiValue(1e300));
        assertEquals(10 / 255.0, voi.voiValue(Double.NaN));
    }

    @Test
    void refusesWindowsThatTheStandardForbids() {
        assertFalse(VoiWindow.isPossible(0, 0.5, VoiLutFunction.LINEAR));
        assertTrue(VoiWindow.isPossible(0, 0.5, VoiLutFunction.LINEAR_EXACT));
        assertFalse(VoiWindow.isPossible(0, 0, VoiLutFunction.SIGMOID));
        assertThrows(
                IllegalArgumentException.class, () -> new VoiWindow(Double.NaN, 1, VoiLutFunction.LINEAR_EXACT, ""));
    }

    @Test
    void draggingNeverMakesAForbiddenWindow() {
        VoiWindow window = new VoiWindow(100, 50, VoiLutFunction.LINEAR, "BONE");
        assertEquals(1, window.with(90, -7).windowWidth());
        assertEquals(90, window.with(90, -7).windowCenter());
        assertTrue(VoiWindow.ofRange(5, 5).windowWidth() > 0);
    }
}
