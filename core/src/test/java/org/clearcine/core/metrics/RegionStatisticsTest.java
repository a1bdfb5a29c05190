package org.clearcine.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.Test;

class RegionStatisticsTest {

    private static final Region ALL = new Region(0, 0, 80, 60);

    @Test
    void findsMeanAndDeviationsOfFreshNoise() {
        RegionStatistics statistics = new RegionStatistics(ALL);
        for (int t = 0; t < 60; t++) {
            statistics.add(TestFrames.withNoise(TestFrames.flat(60, 80, 1000), 25, t));
        }
        RegionFigures figures = statistics.figures();
        assertEquals(1000, figures.mean(), 0.3);
        assertEquals(25, figures.spatialDeviation(), 0.2);
        assertEquals(25, figures.temporalDeviation().orElseThrow(), 0.2);
        assertEquals(25, figures.differenceDeviation().orElseThrow(), 0.2);
        assertEquals(40, figures.signalToNoise().orElseThrow(), 0.5);
        // In a series of n fresh values around their own mean it is -1/n.
        assertEquals(-1.0 / 60, figures.lagOneAutocorrelation().orElseThrow(), 0.005);
    }

    @Test
    void seesThatALoopWasFilteredInTime() {
        double weight = 0.4;
        RegionStatistics statistics = new RegionStatistics(ALL);
        Frame memory = TestFrames.withNoise(TestFrames.flat(60, 80, 1000), 25 * Math.sqrt(weight / (2 - weight)), 99);
        for (int t = 0; t < 200; t++) {
            memory = TestFrames.mix(memory, TestFrames.withNoise(TestFrames.flat(60, 80, 1000), 25, t), weight);
            statistics.add(memory);
        }
        RegionFigures figures = statistics.figures();
        assertEquals(
                25 * Math.sqrt(weight / (2 - weight)),
                figures.temporalDeviation().orElseThrow(),
                0.2);
        assertEquals(1 - weight, figures.lagOneAutocorrelation().orElseThrow(), 0.02);
        assertEquals(
                25 * Math.sqrt(weight * weight / (2 - weight)),
                figures.differenceDeviation().orElseThrow(),
                0.2);
    }

    @Test
    void separatesWhatVariesInSpaceFromWhatVariesInTime() {
        RegionStatistics statistics = new RegionStatistics(ALL);
        for (int t = 0; t < 5; t++) {
            statistics.add(TestFrames.draw(60, 80, (x, y) -> x % 2 == 0 ? 900 : 1100));
        }
        assertEquals(100, statistics.figures().spatialDeviation(), 1e-9);
        assertEquals(0, statistics.figures().temporalDeviation().orElseThrow(), 1e-9);
        assertFalse(statistics.figures().lagOneAutocorrelation().isPresent());
    }

    @Test
    void looksOnlyIntoItsRegion() {
        RegionStatistics statistics = new RegionStatistics(new Region(10, 20, 5, 4));
        statistics.add(TestFrames.draw(60, 80, (x, y) -> x >= 10 && x < 15 && y >= 20 && y < 24 ? 7 : 1000));
        assertEquals(7, statistics.figures().mean());
        assertFalse(statistics.figures().temporalDeviation().isPresent());
    }

    @Test
    void refusesARegionThatLeavesTheFrame() {
        RegionStatistics statistics = new RegionStatistics(new Region(70, 0, 11, 5));
        Frame frame = TestFrames.flat(60, 80, 0);
        assertThrows(IllegalArgumentException.class, () -> statistics.add(frame));
    }
}
