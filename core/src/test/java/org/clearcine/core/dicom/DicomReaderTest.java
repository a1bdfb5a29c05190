package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.frame.FrameSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DicomReaderTest {

    @TempDir
    Path folder;

    private DicomLoop open(TestImage image) throws IOException {
        return DicomReader.open(image.writeTo(folder), Limits.DEFAULT);
    }

    private BadInputException refusal(TestImage image) throws IOException {
        Path path = image.writeTo(folder);
        BadInputException refusal = assertThrows(
                BadInputException.class,
                () -> DicomReader.open(path, Limits.DEFAULT).close());
        assertEquals(Optional.of(path.toString()), refusal.file());
        return refusal;
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "IMPLICIT_VR_LITTLE_ENDIAN",
                "EXPLICIT_VR_LITTLE_ENDIAN",
                "EXPLICIT_VR_BIG_ENDIAN",
                "DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN"
            })
    void readsEveryFrameInEveryNativeEncoding(TransferSyntax syntax) throws IOException {
        try (DicomLoop loop = open(TestImage.in(syntax))) {
            FrameSource frames = loop.cineLoop().frames();
            assertEquals(TestImage.FRAMES, frames.frameCount());
            for (int frame = 0; frame < TestImage.FRAMES; frame++) {
                for (int i = 0; i < 64; i++) {
                    assertEquals(
                            TestImage.pixels()[64 * frame + i],
                            frames.frame(frame).value(i));
                }
            }
            assertEquals(syntax, loop.transferSyntax());
            assertEquals(25, loop.cineLoop().timing().framesPerSecond(), 1e-9);
            assertTrue(loop.warnings().isEmpty(), loop.warnings().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"OW, true", "OW, false", "OB, true", "OB, false"})
    void readsBytesInWordsOfEitherOrder(String vr, boolean bigEndian) throws IOException {
        byte[] bytes = new byte[7 * 7 * 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        TransferSyntax syntax =
                bigEndian ? TransferSyntax.EXPLICIT_VR_BIG_ENDIAN : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
        TestImage image = TestImage.in(syntax)
                .numbers(Tag.Rows, "US", 7)
                .numbers(Tag.Columns, "US", 7)
                .numbers(Tag.BitsAllocated, "US", 8)
                .numbers(Tag.BitsStored, "US", 8)
                .numbers(Tag.HighBit, "US", 7)
                .bytes(Tag.PixelData, vr, bytes);
        try (DicomLoop loop = open(image)) {
            for (int i = 0; i < bytes.length; i++) {
                assertEquals(i, loop.cineLoop().frames().frame(i / 49).value(i % 49), "pixel " + i);
            }
        }
    }

    @Test
    void masksOverlayBitsAboveTheStoredOnes() throws IOException {
        int[] pixels = TestImage.pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xF000;
        }
        try (DicomLoop loop = open(TestImage.explicit().numbers(Tag.PixelData, "OW", pixels))) {
            assertEquals(
                    TestImage.pixels()[5], loop.cineLoop().frames().frame(0).value(5));
        }
    }

    @Test
    void extendsTheSignFromTheHighBitOn() throws IOException {
        int[] pixels = new int[256];
        pixels[0] = 0x0FFF;
        pixels[1] = 0x0800;
        pixels[2] = 0x07FF;
        pixels[3] = 0xF001;
        TestImage image =
                TestImage.explicit().numbers(Tag.PixelRepresentation, "US", 1).numbers(Tag.PixelData, "OW", pixels);
        try (DicomLoop loop = open(image)) {
            float[] values = loop.cineLoop().frames().frame(0).toArray();
            assertEquals(-1, values[0]);
            assertEquals(-2048, values[1]);
            assertEquals(2047, values[2]);
            assertEquals(1, values[3]);
            assertTrue(loop.cineLoop().pixelFormat().signed());
        }
    }

    @Test
    void shiftsStoredBitsThatEndBelowTheTop() throws IOException {
        int[] pixels = new int[256];
        pixels[0] = 0xABCD;
        TestImage image = TestImage.explicit().numbers(Tag.HighBit, "US", 15).numbers(Tag.PixelData, "OW", pixels);
        try (DicomLoop loop = open(image)) {
            assertEquals(0xABC, loop.cineLoop().frames().frame(0).value(0));
        }
    }

    @Test
    void readsFilesWithoutPreambleAndWithoutAnyHead() throws IOException {
        byte[] file = TestImage.explicit().file();
        Path noPreamble = Files.write(folder.resolve("a"), java.util.Arrays.copyOfRange(file, 128, file.length));
        Path noPrefix = Files.write(folder.resolve("b"), java.util.Arrays.copyOfRange(file, 132, file.length));
        Path bare = Files.write(folder.resolve("c"), TestImage.explicit().dataSet());
        TestImage implicit = TestImage.in(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
        Path bareImplicit = Files.write(folder.resolve("d"), implicit.dataSet());
        for (Path path : new Path[] {noPreamble, noPrefix, bare, bareImplicit}) {
            try (DicomLoop loop = DicomReader.open(path, Limits.DEFAULT)) {
                assertEquals(
                        TestImage.pixels()[100],
                        loop.cineLoop().frames().frame(1).value(36));
                assertEquals(1, loop.warnings().size());
            }
        }
    }

    @Test
    void refusesTransferSyntaxesByName() throws IOException {
        BadInputException refusal = refusal(TestImage.in(TransferSyntax.HTJ2K_LOSSLESS));
        assertEquals(Reason.UNSUPPORTED, refusal.reason());
        assertTrue(refusal.sentence().contains("High-Throughput JPEG 2000"), refusal.sentence());
    }

    @Test
    void refusesColourByName() throws IOException {
        BadInputException refusal = refusal(TestImage.explicit()
                .text(Tag.PhotometricInterpretation, "CS", "RGB")
                .numbers(Tag.SamplesPerPixel, "US", 3));
        assertEquals(Reason.UNSUPPORTED, refusal.reason());
        assertTrue(refusal.sentence().contains("RGB"), refusal.sentence());
    }

    @Test
    void saysWhichAttributeAndWhereButNeverTheValue() throws IOException {
        BadInputException refusal = refusal(
                TestImage.explicit().bytesDeclaredAs(Tag.PatientName, "PN", "CANARY".getBytes("US-ASCII"), 60000));
        assertEquals(Tag.PatientName, refusal.tag().getAsInt());
        assertTrue(refusal.offset().isPresent());
        assertTrue(refusal.getMessage().contains("PatientName (0010,0010)"), refusal.getMessage());
        assertFalse(refusal.describe().contains("CANARY"));
        assertFalse(refusal.getMessage().contains(folder.toString()), "paths do not belong in logs");
        assertTrue(refusal.describe().contains("test.dcm"));
    }

    @Test
    void refusesAFolderAndAMissingFileInTheSameWay() {
        for (Path path : new Path[] {folder, folder.resolve("nothing.dcm")}) {
            BadInputException refusal =
                    assertThrows(BadInputException.class, () -> DicomReader.open(path, Limits.DEFAULT));
            assertEquals(Reason.UNREADABLE, refusal.reason());
        }
    }

    @Test
    void stillReadsFramesAfterAReadingThreadWasInterrupted() throws IOException {
        try (DicomLoop loop = open(TestImage.explicit())) {
            Thread.currentThread().interrupt();
            assertEquals(
                    TestImage.pixels()[0], loop.cineLoop().frames().frame(0).value(0));
            assertTrue(Thread.interrupted(), "the interruption is left for whoever it is meant for");
            assertEquals(
                    TestImage.pixels()[64], loop.cineLoop().frames().frame(1).value(0));
        }
    }

    @Test
    void leavesNoTemporaryFileOfADeflatedOne() throws IOException {
        try (DicomLoop loop = open(TestImage.in(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN))) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (hasInflatedFiles()) {
                    Thread.sleep(20);
                }
            });
            assertEquals(
                    TestImage.pixels()[255], loop.cineLoop().frames().frame(3).value(63));
        }
    }

    /** Another process may be inflating at this moment, so the caller looks again. */
    private static boolean hasInflatedFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.anyMatch(path -> path.getFileName().toString().startsWith("clearcine-inflated-"));
        }
    }

    @Test
    void readsValuesOfUnknownRepresentationThroughTheDictionary() throws IOException {
        TestImage image = TestImage.explicit()
                .bytes(Tag.RescaleSlope, "UN", "2 ".getBytes("US-ASCII"))
                .bytes(Tag.RescaleIntercept, "UN", "1 ".getBytes("US-ASCII"));
        try (DicomLoop loop = open(image)) {
            assertEquals(21, loop.attributes().display(0).modality().modalityValue(10));
        }
    }

    @Test
    void keepsThePatientApart() throws IOException {
        try (DicomLoop loop = open(TestImage.explicit().text(Tag.PatientName, "PN", "A\u001B[31m^B"))) {
            assertEquals("A\u00B7[31m^B", loop.patient().patientName().orElseThrow());
            assertFalse(loop.patient().toString().contains("31m"));
            assertFalse(loop.attributes().toString().contains("31m"));
            assertFalse(loop.dataSet().toString().contains("31m"));
        }
    }
}
