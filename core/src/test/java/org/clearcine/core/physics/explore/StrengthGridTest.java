package org.clearcine.core.physics.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

class StrengthGridTest {

    private static final FrameSize SIZE = new FrameSize(96, 96);

    /** A bright half beside a dark one; the temporal estimate is clean, the spatial one blurs the edge. */
    private static FrameComponents components(int index) {
        Randomness random = Randomness.of(31, index);
        float[] raw = new float[SIZE.pixelCount()];
        float[] spatial = new float[raw.length];
        float[] temporal = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            int column = i % 96;
            double clean = column < 48 ? 1000 : 1400;
            raw[i] = (float) (clean + 20 * random.gaussian());
            temporal[i] = (float) clean;
            spatial[i] = (float) (1000 + 400 * Math.max(0, Math.min(1, (column - 44) / 8.0)) + 5 * random.gaussian());
        }
        return new FrameComponents(
                index,
                Frame.owning(SIZE, raw),
                Frame.owning(SIZE, spatial),
                Frame.owning(SIZE, temporal),
                Frame.owning(SIZE, new float[raw.length]));
    }

    @Test
    void strengthZeroIsRawAndTheCleanEstimateIsBest() throws CancelledException {
        List<SettingsPoint> points = StrengthGrid.measure(
                List.of(new StrengthGrid.Pair(components(0), components(1))),
                new DenoiseSettings(1, 1, 1, 0.5),
                ProgressMonitor.NONE);
        assertEquals(21, points.size());
        SettingsPoint raw = points.get(0);
        assertEquals(1, raw.noiseLeft(), 1e-9);
        assertEquals(1, raw.edgesKept(), 1e-9);
        SettingsPoint full = points.get(points.size() - 1);
        assertEquals(0, full.noiseLeft(), 0.01);
        assertTrue(full.best());
        SettingsPoint blurred = points.stream()
                .filter(point ->
                        point.settings().strength() == 1 && point.settings().temporal() == 0)
                .findFirst()
                .orElseThrow();
        assertEquals(0.25, blurred.noiseLeft(), 0.03);
        assertTrue(blurred.edgesKept() < full.edgesKept());
        assertTrue(!blurred.best());
    }
}
