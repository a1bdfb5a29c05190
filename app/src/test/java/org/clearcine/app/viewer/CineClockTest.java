package org.clearcine.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.app.viewer.CineClock.Repeat;
import org.clearcine.core.frame.FrameTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CineClockTest {

    private static final long MILLI = 1_000_000L;
    private static final FrameTiming TEN_A_SECOND = FrameTiming.constant(100, FrameTiming.Origin.FRAME_TIME);

    private static CineClock clock(Repeat repeat, FrameRange range, int index) {
        return CineClock.starting(new CineClock.Plan(TEN_A_SECOND, range, repeat, 1), index, 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 0
            99, 0
            100, 1
            399, 3
            400, 0
            1050, 2
            """)
    void beginsAgainAfterTheLastFrame(long millis, int expected) {
        assertEquals(expected, clock(Repeat.LOOP, FrameRange.whole(4), 0).dueIndex(millis * MILLI));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            350, 3
            450, 3
            550, 2
            750, 0
            850, 0
            950, 1
            """)
    void comesBackTheWayItWentWhenSweeping(long millis, int expected) {
        assertEquals(expected, clock(Repeat.SWEEP, FrameRange.whole(4), 0).dueIndex(millis * MILLI));
    }

    @Test
    void keepsTheLastFrameWhenTheLoopEnds() {
        CineClock clock = clock(Repeat.ONCE, FrameRange.whole(4), 0);
        assertEquals(3, clock.dueIndex(10_000 * MILLI));
        assertFalse(clock.hasEnded(399 * MILLI));
        assertTrue(clock.hasEnded(400 * MILLI));
    }

    @Test
    void staysInTheRange() {
        CineClock clock = clock(Repeat.LOOP, new FrameRange(2, 3), 3);
        assertEquals(3, clock.dueIndex(0));
        assertEquals(2, clock.dueIndex(100 * MILLI));
        assertEquals(3, clock.dueIndex(200 * MILLI));
        assertEquals(2, clock.dueIndex(300 * MILLI));
    }

    @Test
    void dropsFramesInsteadOfSlowingWhenAskedLate() {
        CineClock clock = clock(Repeat.LOOP, FrameRange.whole(100), 0);
        assertEquals(0, clock.dueIndex(0));
        assertEquals(73, clock.dueIndex(7_300 * MILLI), "the position depends on the time alone");
    }

    @Test
    void goesOnFromWhereItIsWhenTheSpeedChanges() {
        CineClock faster = clock(Repeat.LOOP, FrameRange.whole(100), 0).withSpeed(2, 1_050 * MILLI);
        assertEquals(10, faster.dueIndex(1_050 * MILLI));
        assertEquals(30, faster.dueIndex(2_050 * MILLI));
    }

    @Test
    void showsEachFrameForItsOwnTime() {
        FrameTiming uneven = FrameTiming.variable(new double[] {50, 200, 100}, FrameTiming.Origin.FRAME_TIME_VECTOR);
        CineClock clock = CineClock.starting(new CineClock.Plan(uneven, FrameRange.whole(3), Repeat.LOOP, 1), 0, 0);
        assertEquals(0, clock.dueIndex(49 * MILLI));
        assertEquals(1, clock.dueIndex(51 * MILLI));
        assertEquals(1, clock.dueIndex(249 * MILLI));
        assertEquals(2, clock.dueIndex(251 * MILLI));
        assertEquals(0, clock.dueIndex(351 * MILLI));
    }

    @Test
    void meanRateOverAMinuteIsTheFilesRate() {
        FrameTiming thirty = FrameTiming.constant(1000.0 / 30, FrameTiming.Origin.CINE_RATE);
        CineClock clock = CineClock.starting(new CineClock.Plan(thirty, FrameRange.whole(96), Repeat.LOOP, 1), 0, 0);
        int changes = 0;
        int last = clock.dueIndex(0);
        for (long pulse = 1; pulse <= 60 * 60; pulse++) {
            int due = clock.dueIndex(pulse * 1_000_000_000L / 60);
            changes += due == last ? 0 : 1;
            last = due;
        }
        assertEquals(60 * 30, changes, 1);
    }
}
