package org.clearcine.core.dicom.derived;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.LoopFileWriter;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedLoopWriterTest {

    private static final FrameSize SIZE = new FrameSize(1, 4);
    private static final PixelFormat FORMAT = new PixelFormat(16, 12, true);
    private static final float PADDING = -2000;
    private static final Derivation DERIVATION = new Derivation("ClearCine", "0.1.0", "classical", List.of());

    @TempDir
    private Path folder;

    @Test
    void neverWritesOverTheOriginal() throws IOException {
        Path source = source();
        byte[] before = Files.readAllBytes(source);
        Path sameByAnotherName =
                folder.resolve("..").resolve(folder.getFileName()).resolve("source.dcm");
        try (DicomLoop loop = DicomReader.open(source, Limits.DEFAULT)) {
            FrameSource frames = loop.cineLoop().frames();
            IOException refused = assertThrows(
                    IOException.class,
                    () -> DerivedLoopWriter.write(loop, frames, DERIVATION, sameByAnotherName, ProgressMonitor.NONE));
            assertTrue(refused.getMessage().contains("original"), refused.getMessage());
        }
        assertArrayEquals(before, Files.readAllBytes(source));
    }

    @Test
    void paddingStaysPadding() throws Exception {
        Path target = folder.resolve("derived.dcm");
        Frame processed = Frame.owning(SIZE, new float[] {-1990, 7.6f, -3, 5000});
        try (DicomLoop loop = DicomReader.open(source(), Limits.DEFAULT)) {
            DerivedLoopWriter.write(loop, new FrameList(List.of(processed)), DERIVATION, target, ProgressMonitor.NONE);
        }
        try (DicomLoop derived = DicomReader.open(target, Limits.DEFAULT)) {
            assertArrayEquals(
                    new float[] {PADDING, 8, -3, 2047},
                    derived.cineLoop().frames().frame(0).toArray());
            assertEquals(
                    (int) PADDING,
                    derived.attributes().pixelPadding().orElseThrow().lowestStoredValue());
        }
    }

    @Test
    void refusesFramesThatAreNotOfTheLoop() throws IOException {
        Frame frame = Frame.owning(SIZE, new float[4]);
        FrameSource two = new FrameList(List.of(frame, frame));
        Path target = folder.resolve("derived.dcm");
        try (DicomLoop loop = DicomReader.open(source(), Limits.DEFAULT)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> DerivedLoopWriter.write(loop, two, DERIVATION, target, ProgressMonitor.NONE));
        }
    }

    private Path source() throws IOException {
        Path source = folder.resolve("source.dcm");
        DataSet dataSet = DataSet.builder()
                .put(Tag.SOPClassUID, Vr.UI, "1.2.840.10008.5.1.4.1.1.2")
                .put(Tag.SOPInstanceUID, Vr.UI, "1.2.3.4")
                .put(Tag.PhotometricInterpretation, Vr.CS, "MONOCHROME2")
                .putIntegers(Tag.PixelPaddingValue, Vr.SS, (int) PADDING)
                .build();
        try (LoopFileWriter writer = LoopFileWriter.create(source, dataSet, SIZE, FORMAT, 1)) {
            writer.write(Frame.owning(SIZE, new float[] {PADDING, 1, 2, 3}));
            writer.commit();
        }
        return source;
    }
}
