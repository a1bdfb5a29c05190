package org.clearcine.core.physics.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.Test;

class LoopLabTest {

    private static final FrameSize SIZE = new FrameSize(128, 128);
    private static final double DEVIATION = 20;
    private static final double FACTOR = 0.5;

    /** White noise over a disk of +30 on 1000, and the same through a recursive filter with factor 0.5. */
    private static LabRequest request() {
        Randomness random = Randomness.of(21, 1);
        List<Frame> raw = new ArrayList<>();
        List<Frame> filtered = new ArrayList<>();
        float[] state = new float[SIZE.pixelCount()];
        for (int t = -20; t < 48; t++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                boolean inside = i % 128 >= 16 && i % 128 < 40 && i / 128 >= 16 && i / 128 < 40;
                values[i] = (float) (1000 + (inside ? 30 : 0) + DEVIATION * random.gaussian());
                state[i] = (float) (t == -20 ? values[i] : FACTOR * state[i] + (1 - FACTOR) * values[i]);
            }
            if (t >= 0) {
                raw.add(Frame.owning(SIZE, values));
                filtered.add(Frame.owning(SIZE, state.clone()));
            }
        }
        return new LabRequest(
                new FrameList(raw),
                Optional.of(new FrameList(filtered)),
                List.of(
                        new LabRegion("background", new Region(60, 60, 48, 48), LabRegion.Use.BACKGROUND),
                        new LabRegion("object", new Region(16, 16, 24, 24), LabRegion.Use.OBJECT)),
                List.of(),
                new LabRequest.Viewing(15, 0, 1));
    }

    private static LabRow row(LabReport report, String region, String quantity) {
        return report.rows().stream()
                .filter(row -> row.region().equals(region) && row.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(quantity + " of " + region));
    }

    /** A true interval about the value, at most so wide to either side, in the value's own size. */
    private static void assertHasInterval(LabRow row, double widest) {
        for (Estimate estimate : List.of(row.raw(), row.processed(), row.change())) {
            assertTrue(estimate.covers(estimate.value()) && estimate.high() > estimate.low(), row.toString());
            assertTrue(estimate.high() - estimate.low() < 2 * widest * estimate.value(), row.toString());
        }
    }

    private static void assertWithin(double expected, double share, Estimate estimate) {
        assertEquals(expected, estimate.value(), share * Math.abs(expected));
    }

    @Test
    void findsWhatIsKnownOfARecursiveFilter() throws IOException, CancelledException {
        LabReport report = LoopLab.measure(request(), ProgressMonitor.NONE);
        double left = Math.sqrt((1 - FACTOR) / (1 + FACTOR));
        LabRow temporal = row(report, "background", "Temporal SD");
        assertWithin(DEVIATION, 0.03, temporal.raw());
        assertWithin(left, 0.04, temporal.change());
        assertTrue(temporal.raw().covers(temporal.raw().value()));
        assertWithin(1000, 0.001, row(report, "background", "Mean").raw());
        assertEquals(0, row(report, "background", "Mean").change().value(), 0.3);
        LabRow contrast = row(report, "object", "CNR");
        assertWithin(30 / DEVIATION, 0.03, contrast.raw());
        assertWithin(1 / left, 0.04, contrast.change());
        assertWithin(FACTOR, 0.03, row(report, "background", "Recursion factor").processed());
        assertEquals(0, row(report, "background", "Recursion factor").raw().value(), 0.02);
        LabRow index = row(report, "object", "NPWE index, eye and 200 ms");
        assertTrue(index.change().value() < 0.9 / left, "the eye gains less than the deviation falls: " + index);
        assertTrue(index.change().value() > 1);
        assertHasInterval(index, 0.1);
        Estimate peak = row(report, "background", "NPS peak frequency").raw();
        assertTrue(peak.high() - peak.low() > 0.25, "white noise has no peak: " + peak);
    }

    @Test
    void findsGainAndOffsetOfAMovingSceneWithinFivePercent() throws IOException, CancelledException {
        SimulatedLoop loop = new SimulatedLoop(
                SceneCatalog.scene("coronary", new SceneFormat(new FrameSize(256, 256), 32, 15, 0.6), 5),
                ImagingChain.flatPanel(100),
                5);
        LabReport report = LoopLab.measure(
                new LabRequest(loop.noisy(), Optional.empty(), List.of(), List.of(), new LabRequest.Viewing(15, 64, 1)),
                ProgressMonitor.NONE);
        double gain = loop.trueNoise().gain();
        assertWithin(gain, 0.05, row(report, "whole frame", "Noise gain").raw());
        double electronic = loop.trueNoise().offset() + gain * 64;
        double found = row(report, "whole frame", "Electronic noise variance, at the pedestal")
                .raw()
                .value();
        // The offset is small beside the quantum noise: five percent of the variance at a tenth of the peak.
        assertEquals(electronic, found, 0.05 * (electronic + gain * 260));
    }

    @Test
    void theSameLoopTwiceHasNothingInItsResidual() throws IOException, CancelledException {
        LabRequest one = request();
        LabReport report = LoopLab.measure(
                new LabRequest(one.raw(), Optional.of(one.raw()), List.of(), List.of(), one.viewing()),
                ProgressMonitor.NONE);
        assertEquals(0, row(report, "whole frame", "Residual SD").processed().value(), 1e-6);
        assertEquals(1, row(report, "whole frame", "Temporal SD").change().value(), 1e-12);
    }

    @Test
    void whatAFilterTookFromNoiseLooksLikeNoise() throws IOException, CancelledException {
        LabReport report = LoopLab.measure(request(), ProgressMonitor.NONE);
        assertEquals(0, row(report, "whole frame", "Residual mean").processed().value(), 0.01);
        assertEquals(
                0,
                row(report, "whole frame", "Residual against gradient")
                        .processed()
                        .value(),
                0.05);
        assertEquals(
                1,
                row(report, "whole frame", "Residual level match, bright over dark")
                        .processed()
                        .value(),
                0.1);
    }

    @Test
    void stopsWhenAsked() {
        ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public void progress(String stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> LoopLab.measure(request(), cancelled));
    }

    @Test
    void refusesLoopsOfDifferentLength() {
        FrameSource raw = request().raw();
        FrameSource shorter = new FrameList(List.of(Frame.owning(SIZE, new float[SIZE.pixelCount()])));
        LabRequest.Viewing viewing = new LabRequest.Viewing(15, 0, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new LabRequest(raw, Optional.of(shorter), List.of(), List.of(), viewing));
    }
}
