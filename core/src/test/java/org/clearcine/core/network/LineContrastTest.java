package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineContrastTest {

    private static final FrameSize SIZE = new FrameSize(48, 64);
    private static final int MIDDLE = 24 * 64 + 32;

    private static float[] frame(DoubleBinaryOperator value) {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(i % SIZE.columns(), i / SIZE.columns());
        }
        return values;
    }

    /** A dark line through the middle, at an angle, as wide as a wire that the network is not sure of. */
    private static float[] line(double depth, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return frame((x, y) -> {
            double across = (x - 32) * s - (y - 24) * c;
            return 20 - depth * Math.exp(-across * across / (2 * 1.2 * 1.2));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 45, 90, 120, 135})
    void aFaintLineGetsDeeperAndNarrower(int degrees) {
        float[] faint = line(0.8, degrees);
        float[] restored = LineContrast.restored(SIZE, faint);
        double before = 20 - faint[MIDDLE];
        double after = 20 - restored[MIDDLE];
        assertTrue(after > 1.1 * before && after < 1.4 * before, before + " -> " + after);
        double acrossX = Math.round(3 * Math.sin(Math.toRadians(degrees)));
        double acrossY = -Math.round(3 * Math.cos(Math.toRadians(degrees)));
        int flank = MIDDLE + (int) acrossX + (int) acrossY * SIZE.columns();
        assertTrue(
                (20 - restored[flank]) / after < (20 - faint[flank]) / before,
                "the flank is no lower beside the middle than it was");
    }

    @Test
    void aBrightLineIsRaisedAsADarkOneIsLowered() {
        float[] dark = line(0.8, 30);
        float[] bright = dark.clone();
        for (int i = 0; i < bright.length; i++) {
            bright[i] = 40 - dark[i];
        }
        float[] darkRestored = LineContrast.restored(SIZE, dark);
        float[] brightRestored = LineContrast.restored(SIZE, bright);
        for (int i = 0; i < bright.length; i++) {
            assertEquals(40 - darkRestored[i], brightRestored[i], 1e-4);
        }
    }

    @Test
    void whatTheNetworkIsSureOfIsLeft() {
        float[] strong = line(8, 30);
        float[] restored = LineContrast.restored(SIZE, strong);
        assertEquals(strong[MIDDLE], restored[MIDDLE], 1e-4);
    }

    /** A strong vessel's flanks are no faint lines. */
    @Test
    void aWideStrongLineIsLeft() {
        float[] vessel = frame((x, y) -> 20 - 6 * Math.exp(-(x - 32) * (x - 32) / (2 * 1.9 * 1.9)));
        assertArrayEquals(vessel, LineContrast.restored(SIZE, vessel), 1e-4f);
    }

    /** As at the border of a collimator: what is over the line there is the step. */
    @Test
    void aFaintLineRightBesideAStepIsNotRaisedByIt() {
        float[] border = frame((x, y) -> x < 32 ? 20 : x < 34 ? 60.5 : 60);
        float[] restored = LineContrast.restored(SIZE, border);
        for (int i = 0; i < border.length; i++) {
            assertEquals(border[i], restored[i], 0.2, "pixel " + i);
        }
    }

    @Test
    void aFaintLineThatIsWideOrShortIsLeft() {
        float[] wide = frame((x, y) -> 20 - 0.8 * Math.exp(-(x - 32) * (x - 32) / (2 * 3.5 * 3.5)));
        assertArrayEquals(wide, LineContrast.restored(SIZE, wide), 1e-4f);
        float[] dot =
                frame((x, y) -> 20 - 0.8 * Math.exp(-(Math.pow(x - 32, 2) + Math.pow(y - 24, 2)) / (2 * 0.8 * 0.8)));
        assertEquals(dot[MIDDLE], LineContrast.restored(SIZE, dot)[MIDDLE], 0.01);
    }

    @Test
    void groundSlopesAndStepsAreLeft() {
        float[] slope = frame((x, y) -> 20 + 0.3 * x - 0.2 * y);
        assertArrayEquals(slope, LineContrast.restored(SIZE, slope), 1e-4f);
        float[] step = frame((x, y) -> x < 32 ? 20 : 25);
        assertArrayEquals(step, LineContrast.restored(SIZE, step), 1e-4f);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10})
    void framesThatAreTooSmallAreLeft(int side) {
        float[] values = new float[side * 64];
        values[side * 30] = 3;
        assertArrayEquals(values, LineContrast.restored(new FrameSize(side, 64), values));
    }

    @Test
    void doesNotChangeWhatItIsGiven() {
        float[] faint = line(0.8, 0);
        LineContrast.restored(SIZE, faint);
        assertArrayEquals(line(0.8, 0), faint);
    }
}
