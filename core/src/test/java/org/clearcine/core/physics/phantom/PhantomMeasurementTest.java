package org.clearcine.core.physics.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.physics.detection.ContrastDetail;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

class PhantomMeasurementTest {

    private static final FrameSize SIZE = new FrameSize(320, 320);
    private static final double PEDESTAL = 64;

    private static PhantomMeasurement.Request request(PlacedPhantom placed, PhantomMeasurement.Reference reference) {
        return new PhantomMeasurement.Request(placed, reference, PEDESTAL, 1);
    }

    /** Linear, without scatter, so that the contrast of a large disk is its nominal one. */
    private static SimulatedLoop loop(PlacedPhantom placed, double quanta) {
        ImagingChain chain = ImagingChain.flatPanel(quanta).withScatter(new ImagingChain.Scatter(0, 45));
        return new SimulatedLoop(new PhantomScene(new SceneFormat(SIZE, 16, 15, 0.3), placed, 0.2), chain, 3);
    }

    @Test
    void findsTheContrastsOfTheSimulatedPhantom() throws IOException, CancelledException {
        PlacedPhantom placed = PlacedPhantom.of(PhantomLayouts.ringOfDisks(), 160, 158, 0.4, 1.9);
        PhantomMeasurement.Result result = PhantomMeasurement.measure(
                request(placed, PhantomMeasurement.Reference.NOMINAL),
                loop(placed, 4000).noisy(),
                Optional.empty(),
                ProgressMonitor.NONE);
        int covered = 0;
        for (DetailFigure figure : result.raw().details()) {
            double truth = figure.detail().contrast();
            assertEquals(
                    truth,
                    figure.contrast().value(),
                    0.03 * truth + 0.0015,
                    figure.detail().name());
            covered += figure.contrast().low() - 0.02 * truth <= truth
                            && truth <= figure.contrast().high() + 0.02 * truth
                    ? 1
                    : 0;
        }
        assertTrue(covered >= 14, "intervals hold the truth of " + covered + " of 18");
    }

    /** White noise of 8 on 1000, disks of radius r: sigma of the difference is known, and so is the threshold. */
    @Test
    void findsTheThresholdThatWhiteNoiseGives() throws IOException, CancelledException {
        PlacedPhantom placed = PlacedPhantom.of(PhantomLayouts.cardiacPlate(), 160, 160, 0, 6);
        PhantomScene scene = new PhantomScene(new SceneFormat(SIZE, 1, 15, 0.3), placed, 0);
        float[] beam = scene.transmission(0);
        List<Frame> frames = new ArrayList<>();
        Randomness random = Randomness.of(5, 5);
        for (int t = 0; t < 64; t++) {
            float[] values = new float[beam.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (PEDESTAL + 1000 * beam[i] / 0.8 + random.gaussian(0, 20));
            }
            frames.add(Frame.owning(SIZE, values));
        }
        PhantomMeasurement.Result result = PhantomMeasurement.measure(
                request(placed, PhantomMeasurement.Reference.NOMINAL),
                new FrameList(frames),
                Optional.empty(),
                ProgressMonitor.NONE);
        int covered = 0;
        for (PhantomFigures.Threshold threshold : result.raw().thresholds()) {
            double radius = 6 * threshold.diameter() / 2;
            double disk = Math.PI * Math.pow(0.8 * radius, 2);
            double outer = Math.max(1.9 * radius + 1, 1.35 * radius + 3.5);
            double ring = Math.PI * (outer * outer - Math.pow(1.35 * radius + 1, 2));
            double expected = ContrastDetail.THRESHOLD * 20 * Math.sqrt(1 / disk + 1 / ring) / 1000;
            assertEquals(expected, threshold.contrast().value(), 0.1 * expected, "of " + threshold.diameter() + " mm");
            covered += threshold.contrast().covers(expected) ? 1 : 0;
        }
        assertTrue(covered >= 3, "intervals hold the truth of " + covered + " of 4");
    }

    @Test
    void anAverageOfFourFramesHalvesTheThreshold() throws IOException, CancelledException {
        PlacedPhantom placed = PlacedPhantom.of(PhantomLayouts.ringOfDisks(), 160, 158, 0.4, 1.9);
        SimulatedLoop loop = new SimulatedLoop(
                new PhantomScene(new SceneFormat(SIZE, 64, 15, 0.3), placed, 0),
                ImagingChain.flatPanel(60).withDetector(new ImagingChain.Detector(0.5, 0.93, false, 1.5)),
                3);
        List<Frame> averages = new ArrayList<>();
        List<Frame> singles = new ArrayList<>();
        for (int t = 0; t < 64; t += 4) {
            float[] sum = new float[SIZE.pixelCount()];
            for (int k = 0; k < 4; k++) {
                Frame frame = loop.noisy().frame(t + k);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += frame.value(i) / 4;
                }
            }
            averages.add(Frame.owning(SIZE, sum));
            singles.add(loop.noisy().frame(t));
        }
        PhantomMeasurement.Result result = PhantomMeasurement.measure(
                request(placed, PhantomMeasurement.Reference.MEASURED),
                new FrameList(singles),
                Optional.of(new FrameList(averages)),
                ProgressMonitor.NONE);
        double raw = result.raw().thresholds().get(0).contrast().value();
        double averaged =
                result.processed().orElseThrow().thresholds().get(0).contrast().value();
        assertEquals(0.5, averaged / raw, 0.08);
        assertTrue(result.processed().orElseThrow().seen(ContrastDetail.THRESHOLD)
                >= result.raw().seen(ContrastDetail.THRESHOLD));
    }

    @Test
    void refusesAPhantomBesideThePicture() {
        PlacedPhantom placed = PlacedPhantom.of(PhantomLayouts.ringOfDisks(), 2000, 2000, 0, 1.9);
        SimulatedLoop loop = loop(placed, 400);
        IOException refused = assertThrows(
                IOException.class,
                () -> PhantomMeasurement.measure(
                        request(placed, PhantomMeasurement.Reference.NOMINAL),
                        loop.noisy(),
                        Optional.empty(),
                        ProgressMonitor.NONE));
        assertFalse(refused.getMessage().isBlank());
    }
}
