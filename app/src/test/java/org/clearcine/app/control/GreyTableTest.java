package org.clearcine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiLutFunction;
import org.clearcine.core.display.VoiWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreyTableTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            LINEAR,       2048, 4096, false
            LINEAR,        400,   50, true
            LINEAR_EXACT,  400,   50, false
            SIGMOID,      1000,  300, false
            """)
    void givesTheGreyOfTheTransformForEveryStoredValue(
            VoiLutFunction function, double center, double width, boolean inverse) {
        ScreenTransform transform =
                new ScreenTransform(ModalityTransform.IDENTITY, new VoiWindow(center, width, function, ""), inverse);
        GreyTable table = GreyTable.of(transform::presentationValue, 0, 4095);
        for (int stored = 0; stored <= 4095; stored++) {
            int expected = (int) Math.round(255 * transform.presentationValue(stored));
            assertEquals(expected, table.argb(stored) & 0xFF, 1, "stored value " + stored);
        }
    }

    @Test
    void showsNoBandsWhereANarrowWindowLiesOnValuesBetweenTheStoredOnes() {
        DoubleUnaryOperator narrow = stored -> Math.max(0, Math.min(1, (stored - 30_000) / 20));
        GreyTable table = GreyTable.of(narrow, 0, 65_535);
        Set<Integer> greys = new HashSet<>();
        for (float value = 30_000; value <= 30_020; value += 0.005f) {
            greys.add(table.argb(value));
        }
        assertEquals(256, greys.size());
    }

    @Test
    void beyondTheWindowItIsBlackAndWhite() {
        GreyTable table = GreyTable.of(stored -> Math.max(0, Math.min(1, (stored - 100) / 10)), 0, 1023);
        assertEquals(0xFF000000, table.argb(-5000));
        assertEquals(0xFFFFFFFF, table.argb(1e6f));
    }

    @Test
    void aStepIsFoundHoweverNarrow() {
        GreyTable table = GreyTable.of(stored -> stored < 777.5 ? 0 : 1, 0, 65_535);
        assertEquals(0xFF000000, table.argb(777));
        assertEquals(0xFFFFFFFF, table.argb(778));
        assertTrue(table.argb(0) != table.argb(65_535));
    }
}
