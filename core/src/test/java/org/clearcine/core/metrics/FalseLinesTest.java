package org.clearcine.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.Test;

class FalseLinesTest {

    private static final int ROWS = 64;
    private static final int COLUMNS = 96;
    private static final double NOISE = 50;

    /** Rows and columns within the reach of the sides. */
    private static final double LOOKED = (ROWS - 8.0) * (COLUMNS - 8);

    private final Frame flat = TestFrames.flat(ROWS, COLUMNS, 1000);
    private final Frame noisy = TestFrames.withNoise(flat, NOISE, 1);

    private static Frame line(double depth) {
        return TestFrames.draw(ROWS, COLUMNS, (x, y) -> 1000 - (x == 40 ? depth : 0));
    }

    private static double share(Frame clean, Frame noisy, Frame output) {
        FalseLines lines = new FalseLines();
        lines.add(new ScoredFrame(0, clean, noisy, output), new ScoredFrame(1, clean, noisy, output));
        return lines.result().get(QualityMetric.FALSE_LINES);
    }

    @Test
    void whatIsCleanHasNone() {
        assertEquals(0, share(flat, noisy, flat));
        assertEquals(0, share(line(400), TestFrames.withNoise(line(400), NOISE, 2), line(400)));
    }

    @Test
    void countsAnInventedLineDarkOrBright() {
        double onePixelWide = 100 * (ROWS - 8) / LOOKED;
        for (double depth : new double[] {40, -40}) {
            double share = share(flat, noisy, line(depth));
            assertTrue(share >= onePixelWide && share <= 3 * onePixelWide, "share " + share);
        }
    }

    @Test
    void oneThatIsTooFaintToBeSeenDoesNotCount() {
        assertEquals(0, share(flat, noisy, line(10)));
    }

    @Test
    void aTrueLineThatIsLeftWeakOrMadeStrongIsNotInvented() {
        Frame clean = line(200);
        Frame seen = TestFrames.withNoise(clean, NOISE, 3);
        assertEquals(0, share(clean, seen, line(100)));
        assertEquals(0, share(clean, seen, line(300)));
    }

    @Test
    void whatIsLeftOfTheNoiseCountsWhereItLooksLikeLines() {
        double raw = share(flat, noisy, noisy);
        double halved = share(flat, noisy, TestFrames.mix(flat, noisy, 0.1));
        assertTrue(raw > 50, "noise as it came: " + raw);
        assertTrue(halved < raw / 5, "a tenth of it: " + halved);
    }

    @Test
    void aPixelThatIsDarkOneWayAndBrightTheOtherCountsOnce() {
        Frame saddles = TestFrames.draw(
                ROWS, COLUMNS, (x, y) -> 1000 + 200 * (Math.cos(x * Math.PI / 4) - Math.cos(y * Math.PI / 4)));
        assertTrue(share(flat, noisy, saddles) <= 100, "of all pixels: " + share(flat, noisy, saddles));
        Frame one = TestFrames.draw(ROWS, COLUMNS, (x, y) -> 1000 + (y == 30 ? 100 : 0) - (x == 40 ? 100 : 0));
        Frame bright = TestFrames.draw(ROWS, COLUMNS, (x, y) -> 1000 + (y == 30 ? 100 : 0));
        Frame dark = line(100);
        assertTrue(share(flat, noisy, one) < share(flat, noisy, bright) + share(flat, noisy, dark));
    }

    @Test
    void anEdgeIsNoLine() {
        Frame edge = TestFrames.draw(ROWS, COLUMNS, (x, y) -> x < 40 ? 1000 : 1400);
        assertEquals(0, share(flat, noisy, edge));
    }
}
