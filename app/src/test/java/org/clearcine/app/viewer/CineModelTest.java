package org.clearcine.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.session.TestLoops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CineModelTest {

    private static final long MILLI = 1_000_000L;

    private final Session session = new Session();
    private long now;
    private final CineModel cine = new CineModel(session, () -> now);

    @BeforeEach
    void opensALoopOfTwentyFrames() {
        show(20);
    }

    private void show(int frames) {
        OpenLoop loop = TestLoops.counting(frames);
        session.loops().add(loop);
        session.show(loop);
    }

    private void pulseAfter(long millis) {
        now += millis * MILLI;
        cine.pulse(now);
    }

    @Test
    void playsByTheClockAndNotByTheNumberOfPulses() {
        cine.togglePlaying();
        pulseAfter(450);
        assertEquals(4, cine.indexProperty().get());
        pulseAfter(1);
        pulseAfter(1);
        assertEquals(4, cine.indexProperty().get());
        pulseAfter(1_000);
        assertEquals(14, cine.indexProperty().get());
    }

    @Test
    void steppingStopsPlayback() {
        cine.togglePlaying();
        pulseAfter(450);
        cine.step(1);
        pulseAfter(450);
        assertEquals(5, cine.indexProperty().get());
        assertFalse(cine.playingProperty().get());
    }

    @Test
    void stepsEndAtTheEndsOfTheLoop() {
        cine.step(-3);
        assertEquals(0, cine.indexProperty().get());
        cine.step(100);
        assertEquals(19, cine.indexProperty().get());
    }

    @Test
    void doublesTheSpeedWithoutAJump() {
        cine.togglePlaying();
        pulseAfter(500);
        for (int i = 0; i < 2; i++) {
            cine.faster();
        }
        assertEquals(2, cine.speedProperty().get());
        assertEquals(5, cine.indexProperty().get());
        pulseAfter(500);
        assertEquals(15, cine.indexProperty().get());
    }

    @Test
    void playsOnlyFromInToOut() {
        cine.goTo(5);
        cine.setIn();
        cine.goTo(7);
        cine.setOut();
        cine.togglePlaying();
        pulseAfter(100);
        assertEquals(5, cine.indexProperty().get());
        pulseAfter(250);
        assertEquals(7, cine.indexProperty().get());
        pulseAfter(50);
        assertEquals(5, cine.indexProperty().get());
    }

    @Test
    void stopsAfterTheLastFrameAndPlaysAgainFromTheFirst() {
        cine.repeatProperty().set(CineClock.Repeat.ONCE);
        cine.togglePlaying();
        pulseAfter(5_000);
        assertEquals(19, cine.indexProperty().get());
        assertFalse(cine.playingProperty().get());
        cine.togglePlaying();
        assertEquals(0, cine.indexProperty().get());
        assertTrue(cine.playingProperty().get());
    }

    @Test
    void anotherLoopBeginsAtItsFirstFrameAndInItsWholeRange() {
        cine.goTo(15);
        cine.setIn();
        show(3);
        assertEquals(0, cine.indexProperty().get());
        assertEquals(3, cine.frameCountProperty().get());
        assertEquals(FrameRange.whole(3), cine.rangeProperty().get());
    }
}
