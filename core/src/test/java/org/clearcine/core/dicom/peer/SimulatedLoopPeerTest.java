package org.clearcine.core.dicom.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedSlices;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.FrameTiming.Origin;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated loops, and loops derived from them, break no rule of the standard at all. */
class SimulatedLoopPeerTest {

    @TempDir
    private Path folder;

    private final SimulatedLoopWriter writer = new SimulatedLoopWriter(
            SimulatedStudy.create("Simulated coronary", "0.1.0", LocalDateTime.of(2026, 1, 2, 3, 4, 5)));

    @BeforeEach
    void needsTheVerifier() {
        Peer.require("dciodvfy");
    }

    @Test
    void loopsOfConstantRateBreakNoRule() throws Exception {
        Path file = folder.resolve("loop.dcm");
        writer.write(file, loop(FrameTiming.constant(1000 / 15.0, Origin.SIMULATED)), loopOf(1), ProgressMonitor.NONE);
        assertEquals(List.of(), Peer.violations(file));
    }

    @Test
    void loopsOfVaryingRateBreakNoRule() throws Exception {
        Path file = folder.resolve("varying.dcm");
        FrameTiming timing = FrameTiming.variable(new double[] {33, 66, 33, 40, 50}, Origin.SIMULATED);
        writer.write(file, loop(timing), loopOf(2), ProgressMonitor.NONE);
        assertEquals(List.of(), Peer.violations(file));
    }

    @Test
    void theirTruthBreaksNoRule() throws Exception {
        Path file = folder.resolve("truth.dcm");
        writer.writeTruth(file, loop(FrameTiming.constant(40, Origin.SIMULATED)), loopOf(3), ProgressMonitor.NONE);
        assertEquals(List.of(), Peer.violations(file));
    }

    @Test
    void slicesInTheFramesPlaceBreakNoRule() throws Exception {
        Path file = folder.resolve("slices.dcm");
        SimulatedSlices slices = new SimulatedSlices(5, "CT, value = HU + 1024", 0.8, 1.5, 1024);
        writer.writeSlices(file, loop(FrameTiming.constant(40, Origin.SIMULATED)), slices, ProgressMonitor.NONE);
        assertEquals(List.of(), Peer.violations(file));
    }

    @Test
    void whatIsDerivedFromThemBreaksNoRule() throws Exception {
        Path file = folder.resolve("loop.dcm");
        Path derived = folder.resolve("derived.dcm");
        writer.write(file, loop(FrameTiming.constant(40, Origin.SIMULATED)), loopOf(4), ProgressMonitor.NONE);
        Derivation derivation = new Derivation("ClearCine", "0.1.0", "classical", List.of());
        try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
            DerivedLoopWriter.write(loop, loop.cineLoop().frames(), derivation, derived, ProgressMonitor.NONE);
        }
        assertEquals(List.of(), Peer.violations(derived));
    }

    private static SimulatedSeries loopOf(int seriesNumber) {
        return new SimulatedSeries(seriesNumber, "quarter dose", 0.3, 75);
    }

    private static CineLoop loop(FrameTiming timing) {
        FrameSize size = new FrameSize(32, 33);
        Random random = new Random(1);
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            float[] values = new float[size.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = 4095 * random.nextFloat();
            }
            frames.add(Frame.owning(size, values));
        }
        return new CineLoop(new FrameList(frames), timing, new PixelFormat(16, 12, false));
    }
}
