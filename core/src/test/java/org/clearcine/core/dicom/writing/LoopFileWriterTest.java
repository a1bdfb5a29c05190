package org.clearcine.core.dicom.writing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopFileWriterTest {

    private static final FrameSize SIZE = new FrameSize(3, 3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            8,  8,  false
            16, 10, false
            16, 12, true
            16, 16, false
            16, 16, true
            """)
    void writesWhatTheReaderReads(int allocated, int stored, boolean signed) throws IOException {
        PixelFormat format = new PixelFormat(allocated, stored, signed);
        Path target = folder.resolve("loop.dcm");
        List<Frame> frames = List.of(frame(format, 0), frame(format, 1), frame(format, 2));
        try (LoopFileWriter writer = LoopFileWriter.create(target, dataSet(), SIZE, format, 3)) {
            for (Frame frame : frames) {
                writer.write(frame);
            }
            writer.commit();
        }
        assertEquals(0, Files.size(target) % 2);
        try (DicomLoop loop = DicomReader.open(target, Limits.DEFAULT)) {
            assertEquals(format, loop.cineLoop().pixelFormat());
            assertEquals(
                    dataSet().items(Tag.SourceImageSequence), loop.dataSet().items(Tag.SourceImageSequence));
            for (int index = 0; index < 3; index++) {
                assertEquals(frames.get(index), loop.cineLoop().frames().frame(index));
            }
        }
    }

    @Test
    void roundsAndClampsToTheFormat() throws IOException {
        PixelFormat format = new PixelFormat(8, 8, false);
        Path target = folder.resolve("loop.dcm");
        float[] values = {-7, 0.4f, 0.6f, 254.4f, 255.5f, 1e9f, 3, 3, 3};
        try (LoopFileWriter writer = LoopFileWriter.create(target, dataSet(), SIZE, format, 1)) {
            writer.write(Frame.owning(SIZE, values));
            writer.commit();
        }
        try (DicomLoop loop = DicomReader.open(target, Limits.DEFAULT)) {
            float[] written = loop.cineLoop().frames().frame(0).toArray();
            assertArrayEquals(new float[] {0, 0, 1, 254, 255, 255, 3, 3, 3}, written);
        }
    }

    @Test
    void leavesNothingBehindWhenItIsGivenUp() throws IOException {
        PixelFormat format = new PixelFormat(16, 12, false);
        try (LoopFileWriter writer = LoopFileWriter.create(folder.resolve("loop.dcm"), dataSet(), SIZE, format, 2)) {
            writer.write(frame(format, 0));
            assertThrows(IllegalStateException.class, writer::commit);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.findAny().isPresent());
        }
    }

    @Test
    void refusesALoopThatOneObjectCannotHold() {
        FrameSize large = new FrameSize(1024, 1024);
        PixelFormat format = new PixelFormat(16, 16, false);
        Path target = folder.resolve("loop.dcm");
        IOException refused =
                assertThrows(IOException.class, () -> LoopFileWriter.create(target, dataSet(), large, format, 2048));
        assertTrue(refused.getMessage().contains("4 GiB"), refused.getMessage());
        assertFalse(Files.exists(target));
    }

    @Test
    void uidsAreValidAndDiffer() {
        String uid = DicomUid.create();
        assertTrue(uid.matches("2\\.25\\.(0|[1-9]\\d{0,38})"), uid);
        assertFalse(uid.equals(DicomUid.create()));
    }

    private static Frame frame(PixelFormat format, int index) {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = format.smallest() + i * 3 + index;
        }
        values[8] = format.largest();
        return Frame.owning(SIZE, values);
    }

    private static DataSet dataSet() {
        DataSet item =
                DataSet.builder().put(Tag.ReferencedSOPClassUID, Vr.UI, "1.2.3").build();
        return DataSet.builder()
                .put(Tag.SOPClassUID, Vr.UI, "1.2.840.10008.5.1.4.1.1.12.1")
                .put(Tag.SOPInstanceUID, Vr.UI, "1.2.3.4")
                .putItems(Tag.SourceImageSequence, List.of(item, DataSet.EMPTY))
                .put(Tag.PhotometricInterpretation, Vr.CS, "MONOCHROME2")
                .build();
    }
}
