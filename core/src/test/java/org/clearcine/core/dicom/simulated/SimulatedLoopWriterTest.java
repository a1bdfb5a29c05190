package org.clearcine.core.dicom.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.FrameTiming.Origin;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedLoopWriterTest {

    private static final FrameSize SIZE = new FrameSize(2, 3);
    private static final Frame FIRST = Frame.owning(SIZE, new float[] {0, 1, 2, 3, 4, 4095});
    private static final Frame SECOND = Frame.owning(SIZE, new float[] {7.03f, 100.5f, 1.97f, 0, 9, 2048.3f});

    @TempDir
    private Path folder;

    private final SimulatedLoopWriter writer =
            new SimulatedLoopWriter(SimulatedStudy.create("A scene", "0.1.0", LocalDateTime.of(2026, 1, 2, 3, 4)));

    @Test
    void loopsComeBackWithTheirTimingAndSpacing() throws Exception {
        FrameTiming timing = FrameTiming.variable(new double[] {33, 66}, Origin.SIMULATED);
        Path file = folder.resolve("loop.dcm");
        writer.write(file, loop(timing), new SimulatedSeries(1, "low dose", 0.3, 75), ProgressMonitor.NONE);
        try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
            assertEquals(FIRST, loop.cineLoop().frames().frame(0));
            assertEquals(33, loop.cineLoop().timing().startMillis(1), 1e-9);
            assertEquals(new PixelFormat(16, 12, false), loop.cineLoop().pixelFormat());
            assertEquals(0.3, loop.dataSet().decimal(Tag.ImagerPixelSpacing).orElseThrow());
            assertEquals("SIMULATED", loop.patient().patientName().orElseThrow());
        }
    }

    @Test
    void truthKeepsSixteenthsOfAStoredValue() throws Exception {
        Path file = folder.resolve("truth.dcm");
        FrameTiming timing = FrameTiming.constant(40, Origin.SIMULATED);
        writer.writeTruth(file, loop(timing), new SimulatedSeries(2, "truth", 0.3, 0), ProgressMonitor.NONE);
        try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT)) {
            double slope = loop.dataSet().decimal(Tag.RescaleSlope).orElseThrow();
            assertEquals(1.0 / SimulatedLoopWriter.TRUTH_STEPS, slope);
            for (int i = 0; i < SIZE.pixelCount(); i++) {
                float stored = loop.cineLoop().frames().frame(1).value(i);
                assertEquals(SECOND.value(i), stored * slope, slope / 2 + 1e-6);
            }
        }
    }

    @Test
    void loopsOfOneStudyBelongTogetherAndDiffer() throws Exception {
        FrameTiming timing = FrameTiming.constant(40, Origin.SIMULATED);
        Path one = folder.resolve("one.dcm");
        Path two = folder.resolve("two.dcm");
        writer.write(one, loop(timing), new SimulatedSeries(1, "one", 0.3, 0), ProgressMonitor.NONE);
        writer.write(two, loop(timing), new SimulatedSeries(2, "two", 0.3, 0), ProgressMonitor.NONE);
        try (DicomLoop first = DicomReader.open(one, Limits.DEFAULT);
                DicomLoop second = DicomReader.open(two, Limits.DEFAULT)) {
            assertEquals(
                    first.dataSet().string(Tag.StudyInstanceUID),
                    second.dataSet().string(Tag.StudyInstanceUID));
            for (int tag : new int[] {Tag.SeriesInstanceUID, Tag.SOPInstanceUID}) {
                String uid = first.dataSet().string(tag).orElseThrow();
                assertEquals(false, uid.equals(second.dataSet().string(tag).orElseThrow()), Tag.name(tag));
            }
        }
    }

    @Test
    void cancellingLeavesNothingBehind() {
        ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public void progress(String stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        FrameTiming timing = FrameTiming.constant(40, Origin.SIMULATED);
        SimulatedSeries description = new SimulatedSeries(1, "one", 0.3, 0);
        Path file = folder.resolve("loop.dcm");
        assertThrows(CancelledException.class, () -> writer.write(file, loop(timing), description, cancelled));
        assertEquals(0, folder.toFile().list().length);
    }

    private static CineLoop loop(FrameTiming timing) {
        return new CineLoop(new FrameList(List.of(FIRST, SECOND)), timing, new PixelFormat(16, 12, false));
    }
}
