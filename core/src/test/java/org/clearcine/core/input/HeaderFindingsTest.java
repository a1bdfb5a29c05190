package org.clearcine.core.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.TestImage;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.frame.FrameTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderFindingsTest {

    @TempDir
    Path folder;

    @Test
    void anOrdinaryFileHasNone() throws IOException {
        assertEquals(List.of(), findings(TestImage.explicit()));
    }

    @Test
    void theMarkOfLossyCompressionIsFoundInAnyTransferSyntax() throws IOException {
        TestImage image = TestImage.explicit()
                .text(Tag.LossyImageCompression, "CS", "01")
                .text(Tag.LossyImageCompressionRatio, "DS", "12.3");
        Finding found = findings(image).get(0);
        assertEquals(Finding.Kind.LOSSY_SOURCE, found.kind());
        assertTrue(found.sentence().contains("12 to 1"), found.sentence());
        assertEquals(List.of(), findings(image.text(Tag.LossyImageCompression, "CS", "00")));
    }

    @Test
    void aLossyTransferSyntaxNeedsNoMarkButJpeg2000Does() {
        assertTrue(HeaderFindings.lossy(DataSet.EMPTY, TransferSyntax.JPEG_BASELINE)
                .isPresent());
        assertTrue(HeaderFindings.lossy(DataSet.EMPTY, TransferSyntax.JPEG_2000).isEmpty());
    }

    @Test
    void aGapInTheFrameTimesIsFoundAndNamed() throws IOException {
        TestImage image = TestImage.explicit()
                .numbers(Tag.FrameIncrementPointer, "AT", Tag.FrameTimeVector >> 16, Tag.FrameTimeVector & 0xFFFF)
                .text(Tag.FrameTimeVector, "DS", "0\\66\\200\\66");
        Finding found = findings(image).get(0);
        assertEquals(Finding.Kind.FRAME_GAPS, found.kind());
        assertTrue(found.sentence().contains("after frame 2 (200 ms instead of 66)"), found.sentence());
    }

    @Test
    void timesThatVaryALittleAreNoGap() {
        double[] durations = {66, 70, 62, 90, 66, 66};
        FrameTiming timing = FrameTiming.variable(durations, FrameTiming.Origin.FRAME_TIME_VECTOR);
        assertTrue(HeaderFindings.gaps(timing, durations.length).isEmpty());
    }

    @Test
    void valuesPreparedForDisplayAreSaidToBeSo() throws IOException {
        List<Finding> found = findings(TestImage.explicit().text(Tag.PixelIntensityRelationship, "CS", "DISP"));
        assertEquals(Finding.Kind.DISPLAY_PROCESSED, found.get(0).kind());
    }

    private List<Finding> findings(TestImage image) throws IOException {
        try (DicomLoop loop = DicomReader.open(image.writeTo(folder), Limits.DEFAULT)) {
            return HeaderFindings.of(loop);
        }
    }
}
