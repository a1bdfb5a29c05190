package org.clearcine.core.physics.sharpness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.RegionCube;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

class BarSeriesTest {

    private static final int FRAMES = 24;
    private static final double PERIOD = 6.4;
    private static final double DEPTH = 0.2;

    /** Sines of the depth on 500 above a pedestal of 64, in white noise. */
    private static RegionCube bars(long seed) {
        FrameSize size = new FrameSize(48, 80);
        RegionCube cube = RegionCube.empty(new Region(0, 0, 80, 48), FRAMES);
        Randomness random = Randomness.of(seed, 2);
        for (int t = 0; t < FRAMES; t++) {
            float[] values = new float[size.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                double wave = 1 + DEPTH * Math.sin(2 * Math.PI * (i % 80) / PERIOD);
                values[i] = (float) (64 + 500 * wave + 100 * random.gaussian());
            }
            cube.put(t, Frame.owning(size, values));
        }
        return cube;
    }

    @Test
    void isTheModulationOfTheMeanPictureOverAllFrames() {
        RegionCube cube = bars(1);
        BarPattern found = BarPattern.find(cube.meanPicture(), cube.width(), 64);
        BarSeries series = new BarSeries(cube, found.period(), 64);
        assertEquals(
                found.modulation(), series.modulation(IntStream.range(0, FRAMES).toArray()), 1e-6);
    }

    @Test
    void drawsIntervalsThatHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        for (long seed = 1; seed <= 20; seed++) {
            BarSeries series = new BarSeries(bars(seed), PERIOD, 64);
            Estimate modulation = new BlockBootstrap(FRAMES, seed).of(series::modulation);
            held += modulation.covers(DEPTH) ? 1 : 0;
            assertTrue(modulation.high() - modulation.low() < 0.05 * DEPTH, modulation.toString());
        }
        assertTrue(held >= 16, held + " of 20");
    }
}
