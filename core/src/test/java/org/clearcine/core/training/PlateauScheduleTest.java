package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PlateauScheduleTest {

    private static final PlateauSchedule SCHEDULE = new PlateauSchedule(1e-3, 10, 5000);

    @Test
    void risesInAStraightLineAtFirst() {
        assertEquals(5e-4, SCHEDULE.rate(5, new float[0]), 1e-12);
        assertEquals(1e-3, SCHEDULE.rate(11, new float[0]), 1e-12);
    }

    @Test
    void staysAsLongAsTheLossFalls() {
        assertEquals(1e-3, SCHEDULE.rate(1001, new float[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0.5f}), 1e-12);
    }

    @Test
    void fallsToAFifthAfterFiveIdleStretchesAndAgainAfterFiveMore() {
        assertEquals(1e-3, SCHEDULE.rate(501, new float[] {3, 3, 3, 3, 3}), 1e-12);
        assertEquals(2e-4, SCHEDULE.rate(601, new float[] {3, 3, 3, 3, 3, 3}), 1e-12);
        assertEquals(2e-4, SCHEDULE.rate(1001, new float[] {3, 3, 3, 3, 3, 3, 2, 2, 2, 2}), 1e-12);
        assertEquals(4e-5, SCHEDULE.rate(1101, new float[] {3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3}), 1e-12);
    }

    @Test
    void refusesARunThatIsAllWarmUp() {
        assertThrows(IllegalArgumentException.class, () -> new PlateauSchedule(1e-3, 10, 10));
    }
}
