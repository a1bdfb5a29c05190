package org.clearcine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColorMapTest {

    @Test
    void lightnessRisesEvenly() {
        double step = (lightness(1) - lightness(0)) / 16;
        for (int i = 1; i <= 16; i++) {
            double rise = lightness(i / 16f) - lightness((i - 1) / 16f);
            assertEquals(step, rise, 0.35 * step, "from " + (i - 1) + " to " + i + " sixteenths");
        }
    }

    @Test
    void blueIsLowAndYellowIsHigh() {
        int low = ColorMap.BLUE_TO_YELLOW.argb(0);
        int high = ColorMap.BLUE_TO_YELLOW.argb(1);
        assertTrue((low & 0xFF) > (low >> 16 & 0xFF), "blue over red: " + Integer.toHexString(low));
        assertTrue((high >> 16 & 0xFF) > (high & 0xFF) + 80, "yellow: " + Integer.toHexString(high));
    }

    @Test
    void whatLiesOutsideTakesTheNearestEnd() {
        assertEquals(ColorMap.BLUE_TO_YELLOW.argb(0), ColorMap.BLUE_TO_YELLOW.argb(-3));
        assertEquals(ColorMap.BLUE_TO_YELLOW.argb(1), ColorMap.BLUE_TO_YELLOW.argb(7));
    }

    /** CIE L* of the colour on the screen. */
    private static double lightness(float value) {
        int argb = ColorMap.BLUE_TO_YELLOW.argb(value);
        double y =
                0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
