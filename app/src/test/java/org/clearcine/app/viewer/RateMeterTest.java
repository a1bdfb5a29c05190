package org.clearcine.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RateMeterTest {

    @Test
    void countsWhatWasShownInTheLastSecond() {
        RateMeter meter = new RateMeter();
        for (int i = 0; i < 100; i++) {
            meter.shown(i * 40_000_000L);
        }
        assertEquals(25, meter.framesPerSecond(), 1e-9);
        assertEquals(100, meter.shownCount());
    }

    @Test
    void saysNothingBeforeTheSecondFrame() {
        RateMeter meter = new RateMeter();
        meter.shown(5);
        assertEquals(0, meter.framesPerSecond());
    }

    @Test
    void beginsAnewWithEachPlay() {
        RateMeter meter = new RateMeter();
        meter.shown(0);
        meter.dropped(3);
        meter.restart();
        assertEquals(0, meter.droppedCount());
        assertEquals(0, meter.shownCount());
    }
}
