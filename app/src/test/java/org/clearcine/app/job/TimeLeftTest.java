package org.clearcine.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    private static final double SECOND = 1e9;

    @ParameterizedTest
    @CsvSource(textBlock = """
            10,  0.5,  10 s left
            10,  0.1,  2 min left
            30,  0.1,  5 min left
            10,  0.99, almost done
            0.5, 0.5,  ''
            10,  0.01, ''
            """)
    void followsFromTheShareDone(double seconds, double fraction, String expected) {
        TimeLeft timeLeft = new TimeLeft(0);
        timeLeft.inWords("Denoising", 0, 0);
        assertEquals(expected, timeLeft.inWords("Denoising", fraction, (long) (seconds * SECOND)));
    }

    @Test
    void beginsAnewWithEachStage() {
        TimeLeft timeLeft = new TimeLeft(0);
        timeLeft.inWords("Reading", 0.5, (long) (100 * SECOND));
        assertEquals("", timeLeft.inWords("Denoising", 0.5, (long) (100.5 * SECOND)));
        assertEquals("8 s left", timeLeft.inWords("Denoising", 0.6, (long) (102.5 * SECOND)));
    }
}
