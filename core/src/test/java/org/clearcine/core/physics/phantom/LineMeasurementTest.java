package org.clearcine.core.physics.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.physics.lab.LabRow;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

/** Wires and bars of the cardiac plate, painted with a contrast of 0.3 and measured where they stand. */
class LineMeasurementTest {

    private static final FrameSize SIZE = new FrameSize(512, 512);
    private static final int FRAMES = 8;

    private static List<LabRow> rows(double scale, double angle) throws IOException, CancelledException {
        PlacedPhantom placed = PlacedPhantom.of(PhantomLayouts.cardiacPlate(), 165, 165, angle, scale);
        PhantomScene scene = new PhantomScene(new SceneFormat(SIZE, FRAMES, 15, 0.3), placed, 0);
        float[] beam = scene.transmission(0);
        Randomness random = Randomness.of(3, 3);
        List<Frame> frames = new ArrayList<>();
        for (int t = 0; t < FRAMES; t++) {
            float[] values = new float[beam.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (64 + 2000 * beam[i] + 20 * random.gaussian());
            }
            frames.add(Frame.owning(SIZE, values));
        }
        PhantomMeasurement.Request request =
                new PhantomMeasurement.Request(placed, PhantomMeasurement.Reference.NOMINAL, 64, 1);
        return LineMeasurement.rows(request, new FrameList(frames), Optional.empty(), ProgressMonitor.NONE);
    }

    private static LabRow row(List<LabRow> rows, String region, String quantity) {
        return rows.stream()
                .filter(row -> row.region().equals(region) && row.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(quantity + " of " + region + " in " + rows));
    }

    /** A square wave from 0.7 to 1 has a first harmonic of 4 / pi of 0.15, over a mean of 0.85. */
    @Test
    void findsTheModulationOfBars() throws IOException, CancelledException {
        LabRow bars = row(rows(5, 0), "bars of 0.5 lp/mm", "Bar modulation");
        assertEquals(4 / Math.PI * 0.15 / 0.85, bars.raw().value(), 0.05 * 0.225);
        assertTrue(bars.raw().low() < bars.raw().high());
        assertFalse(bars.processed().isKnown());
    }

    @Test
    void findsDepthAndWidthOfAWireThatIsWiderThanAPixel() throws IOException, CancelledException {
        List<LabRow> rows = rows(5, 0.2);
        LabRow depth = row(rows, "wire of 0.5 mm", "Wire depth");
        assertEquals(2000 * 0.8 * 0.3, depth.raw().value(), 0.12 * 480);
        assertEquals(2.5, row(rows, "wire of 0.5 mm", "Wire width").raw().value(), 0.4);
        double thinner = row(rows, "wire of 0.2 mm", "Wire depth").raw().value();
        assertTrue(thinner < 0.7 * depth.raw().value(), thinner + " of " + depth);
    }

    @Test
    void leavesOutBarsThatPixelsCannotHold() throws IOException, CancelledException {
        List<LabRow> rows = rows(3, 0);
        assertTrue(rows.stream().anyMatch(row -> row.region().equals("bars of 1.0 lp/mm")));
        assertTrue(rows.stream().noneMatch(row -> row.region().equals("bars of 2.0 lp/mm")));
    }

    @Test
    void measuresNothingWhereALayoutHasNeither() throws IOException, CancelledException {
        assertTrue(PhantomLayouts.leedsTen().lines().isEmpty());
    }
}
