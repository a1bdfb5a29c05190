package org.clearcine.core.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.PixelDescription;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames that DCMTK and GDCM encoded come back as the picture that went in. */
class CodecSampleTest {

    static Stream<CodecSample> decodable() {
        return CodecSample.all().stream().filter(sample -> !sample.isRefused());
    }

    @ParameterizedTest
    @MethodSource("decodable")
    void givesBackThePictureThatWentIn(CodecSample sample) throws BadInputException {
        short[] cells = sample.codec().decode(sample.frame(), sample.description());
        int columns = CodecSample.SIZE.columns();
        for (int i = 0; i < cells.length; i++) {
            int stored = sample.description().storedValue(cells[i]);
            assertEquals(sample.truth(i / columns, i % columns), stored, sample.tolerance(), "pixel " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("decodable")
    void refusesEveryFrameThatEndsTooEarly(CodecSample sample) {
        byte[] cut = Arrays.copyOf(sample.frame(), sample.frame().length / 2);
        assertThrows(BadInputException.class, () -> sample.codec().decode(cut, sample.description()));
    }

    @ParameterizedTest
    @MethodSource("decodable")
    void refusesAFrameOfAnotherSizeThanTheFileSays(CodecSample sample) {
        PixelDescription said = sample.description();
        PixelDescription taller = new PixelDescription(
                new FrameSize(40, 40),
                said.pixelFormat(),
                said.highBit(),
                said.photometricInterpretation(),
                said.transferSyntax());
        assertThrows(BadInputException.class, () -> sample.codec().decode(sample.frame(), taller));
    }

    @Test
    void refusesProgressiveJpegByName() {
        CodecSample sample = CodecSample.all().stream()
                .filter(CodecSample::isRefused)
                .findFirst()
                .orElseThrow();
        BadInputException refused = assertThrows(
                BadInputException.class, () -> sample.codec().decode(sample.frame(), sample.description()));
        assertEquals(Reason.UNSUPPORTED, refused.reason());
        assertTrue(refused.sentence().contains("progressive JPEG"), refused.sentence());
    }

    @Test
    void refusesSamplesWiderThanTheFileAllocates() {
        CodecSample sample = CodecSample.all().stream()
                .filter(s -> s.name().equals("JPEG-LS lossless")
                        && s.description().pixelFormat().bitsStored() == 12)
                .findFirst()
                .orElseThrow();
        PixelDescription said = sample.description();
        PixelDescription narrow = new PixelDescription(
                said.size(), new PixelFormat(8, 8, false), 7, said.photometricInterpretation(), said.transferSyntax());
        assertThrows(BadInputException.class, () -> sample.codec().decode(sample.frame(), narrow));
    }

    /** A header that promises 256 million pixels must not cost memory for them before the data are there. */
    @ParameterizedTest
    @CsvSource({
        "RLE, RLE_LOSSLESS",
        "JPEG-LS lossless, JPEG_LS_LOSSLESS",
        "JPEG lossless SV1, JPEG_LOSSLESS_SV1",
        "JPEG baseline, JPEG_BASELINE",
        "JPEG 2000 lossless, JPEG_2000_LOSSLESS"
    })
    void takesNoMemoryForWhatIsOnlyPromised(String name, TransferSyntax transferSyntax) {
        CodecSample sample = CodecSample.all().stream()
                .filter(s ->
                        s.name().equals(name) && s.description().pixelFormat().bitsStored() == 8)
                .findFirst()
                .orElseThrow();
        PixelDescription huge = new PixelDescription(
                new FrameSize(16_384, 16_384),
                sample.description().pixelFormat(),
                7,
                sample.description().photometricInterpretation(),
                transferSyntax);
        byte[] promising = new PromisedSize(sample.frame()).of(16_384);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThrows(BadInputException.class, () -> sample.codec().decode(promising, huge));
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(allocated < 100L << 20, allocated + " bytes");
    }
}
