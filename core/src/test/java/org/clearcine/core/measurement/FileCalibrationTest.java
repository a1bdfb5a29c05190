package org.clearcine.core.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.TestImage;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.measurement.Calibration.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCalibrationTest {

    @TempDir
    Path folder;

    @Test
    void withoutAnySpacingOnlyPixelsAreLeft() throws IOException {
        assertEquals(Calibration.NONE, calibration(TestImage.explicit()));
        TestImage tall = TestImage.explicit().text(Tag.PixelAspectRatio, "IS", "5\\4");
        assertEquals(Calibration.pixels(1.25), calibration(tall));
    }

    @Test
    void imagerPixelSpacingIsThatOfTheDetector() throws IOException {
        Calibration found = calibration(TestImage.explicit().text(Tag.ImagerPixelSpacing, "DS", "0.4\\0.3"));
        assertEquals(new Calibration(0.4, 0.3, Origin.DETECTOR_PLANE, ""), found);
        assertTrue(found.isDoubtful());
        assertTrue(found.inWords().contains("detector plane"), found.inWords());
    }

    @Test
    void theFilesMagnificationBringsItToThePatient() throws IOException {
        Calibration found = calibration(TestImage.explicit()
                .text(Tag.ImagerPixelSpacing, "DS", "0.42\\0.42")
                .text(Tag.EstimatedRadiographicMagnificationFactor, "DS", "1.4"));
        assertEquals(0.3, found.rowMillimetres(), 1e-12);
        assertEquals(Origin.MAGNIFICATION, found.origin());
        assertTrue(found.inWords().contains("1.40"), found.inWords());
    }

    @Test
    void pixelSpacingIsWorthWhatItsCalibrationTypeSays() throws IOException {
        TestImage image = TestImage.explicit().text(Tag.PixelSpacing, "DS", "0.2\\0.2");
        assertEquals(Origin.NOT_SAID, calibration(image).origin());
        assertEquals(
                Origin.GEOMETRY,
                calibration(image.text(Tag.PixelSpacingCalibrationType, "CS", "GEOMETRY"))
                        .origin());
        assertEquals(
                Origin.FIDUCIAL,
                calibration(image.text(Tag.PixelSpacingCalibrationType, "CS", "FIDUCIAL"))
                        .origin());
    }

    @Test
    void pixelSpacingEqualToTheImagersWasNotCorrected() throws IOException {
        TestImage image = TestImage.explicit()
                .text(Tag.PixelSpacing, "DS", "0.3\\0.3")
                .text(Tag.ImagerPixelSpacing, "DS", "0.3\\0.3");
        assertEquals(Origin.DETECTOR_PLANE, calibration(image).origin());
    }

    private Calibration calibration(TestImage image) throws IOException {
        try (DicomLoop loop = DicomReader.open(image.writeTo(folder), Limits.DEFAULT)) {
            return FileCalibration.of(loop);
        }
    }
}
