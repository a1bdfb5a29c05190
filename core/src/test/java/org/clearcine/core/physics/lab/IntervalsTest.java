package org.clearcine.core.physics.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.NoiseCubes;
import org.clearcine.core.physics.RegionCube;
import org.clearcine.core.physics.sharpness.EdgeLine;
import org.clearcine.core.physics.sharpness.EdgeSpread;
import org.clearcine.core.physics.temporal.StepResponse;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

/** Intervals hold the analytic truth, and are narrow enough to be of use. */
class IntervalsTest {

    private static void assertHolds(double truth, double mostHalfWidth, Estimate found) {
        // An interval of 95 % misses now and then; twice its width does not, with these seeds.
        double half = (found.high() - found.low()) / 2;
        assertTrue(half > 0 && half < mostHalfWidth, "half width of " + found);
        assertEquals(truth, found.value(), 2 * half, found.toString());
    }

    @Test
    void ofBandsOfWhiteNoiseHoldItsVariance() {
        RegionCube white = NoiseCubes.recursive(32, 48, 20, 0);
        RegionCube filtered = NoiseCubes.recursive(32, 48, 20, 0.5);
        List<LabRow> rows = Spectra.of(List.of(white)).rows("tile", Spectra.of(List.of(filtered)), 1);
        int bands = 0;
        for (LabRow row : rows) {
            if (row.quantity().contains(" to ")) {
                assertHolds(400, 40, row.raw());
                assertTrue(row.change().low() < row.change().high(), row.toString());
                bands++;
            }
        }
        assertEquals(6, bands);
    }

    @Test
    void ofLagHoldThePowersOfTheFilterFactor() {
        Randomness random = Randomness.of(3, 9);
        double a = 0.5;
        double[] series = new double[72];
        double state = 1000;
        for (int t = 0; t < series.length; t++) {
            state = a * state + (1 - a) * (t < 24 ? 1000 : 200);
            series[t] = state + 2 * random.gaussian();
        }
        StepResponse response = StepResponse.find(series).orElseThrow();
        for (int n = 1; n <= StepResponse.FRAMES; n++) {
            assertHolds(100 * Math.pow(a, n), 2, response.residualPercent(n, 1));
        }
    }

    @Test
    void ofAnEdgeHoldItsWidthAndTransfer() {
        Randomness random = Randomness.of(4, 4);
        int side = 48;
        double sigma = 1.2;
        RegionCube cube = RegionCube.empty(new Region(0, 0, side, side), 12);
        List<EdgeSpread> spreads = new ArrayList<>();
        double[] clean = new double[side * side];
        for (int i = 0; i < clean.length; i++) {
            double distance = (i % side - 23.5 - 0.12 * (i / side - 23.5)) / Math.hypot(1, 0.12);
            clean[i] = 500 + 300 * normal(distance / sigma);
        }
        EdgeLine line = EdgeLine.find(clean, side, side).orElseThrow();
        for (int t = 0; t < cube.frameCount(); t++) {
            double[] picture = new double[clean.length];
            for (int i = 0; i < picture.length; i++) {
                picture[i] = clean[i] + 10 * random.gaussian();
            }
            spreads.add(new EdgeSpread().add(picture, side, line));
        }
        List<LabRow> rows = new EdgeFigures(spreads, spreads, 1).rows("edge", "Still edge");
        assertHolds(2.3548 * sigma, 0.2, rows.get(0).raw());
        assertHolds(
                Math.sqrt(Math.log(2) / 2) / Math.PI / sigma, 0.03, rows.get(3).raw());
        assertEquals(1, rows.get(3).change().value(), 1e-9);
    }

    private static double normal(double x) {
        return 0.5 * (1 + org.apache.commons.math3.special.Erf.erf(x / Math.sqrt(2)));
    }

    @Test
    void ofSeveralFiguresAtOnceAreThoseOfEachAlone() {
        BlockBootstrap bootstrap = new BlockBootstrap(30, 5);
        double[] values = new double[30];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7;
        }
        Estimate alone = bootstrap.mean(values);
        List<Estimate> both = bootstrap.ofMany(
                frames -> new double[] {BlockBootstrap.mean(values, frames), 2 * BlockBootstrap.mean(values, frames)});
        assertEquals(alone, both.get(0));
        assertEquals(alone.times(2), both.get(1));
    }
}
