package org.clearcine.core.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.display.Shutter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomAttributesTest {

    @TempDir
    Path folder;

    private DicomLoop open(TestImage image) throws IOException {
        return DicomReader.open(image.writeTo(folder), Limits.DEFAULT);
    }

    @Test
    void tellsWhatAPhysicistAsksFirst() throws IOException {
        TestImage image = TestImage.explicit()
                .text(Tag.KVP, "DS", "81.5")
                .text(Tag.XRayTubeCurrent, "IS", "310")
                .text(Tag.AveragePulseWidth, "DS", "6.5")
                .text(Tag.ExposureTime, "IS", "0")
                .text(Tag.RadiationSetting, "CS", "SC")
                .text(Tag.Manufacturer, "LO", "MAKER")
                .text(Tag.ManufacturerModelName, "LO", "C-ARM")
                .text(Tag.PositionerPrimaryAngle, "DS", "-32")
                .text(Tag.PixelIntensityRelationship, "CS", "LOG");
        try (DicomLoop loop = open(image)) {
            AcquisitionFacts facts = loop.attributes().acquisition();
            assertEquals(81.5, facts.tubeVoltageKilovolt().getAsDouble());
            assertEquals(310, facts.tubeCurrentMilliampere().getAsDouble());
            assertEquals(6.5, facts.pulseWidthMillis().getAsDouble());
            assertTrue(facts.exposureTimeMillis().isEmpty(), "zero is not a time");
            assertEquals("SC", facts.radiationSetting());
            assertEquals("MAKER C-ARM", facts.device());
            assertEquals(-32, facts.positionerPrimaryAngleDegrees().getAsDouble());
            assertEquals(PixelIntensityRelationship.LOG, loop.attributes().pixelIntensityRelationship());
        }
    }

    @Test
    void saysWhereThePixelSpacingWasMeasured() throws IOException {
        TestImage image = TestImage.explicit().text(Tag.ImagerPixelSpacing, "DS", "0.3\\0.2");
        try (DicomLoop loop = open(image)) {
            assertEquals(
                    new PixelSpacing(0.3, 0.2, PixelSpacing.Origin.IMAGER_PIXEL_SPACING),
                    loop.attributes().pixelSpacing().orElseThrow());
        }
        try (DicomLoop loop = open(image.text(Tag.PixelSpacing, "DS", "0.1\\0.1"))) {
            assertEquals(
                    PixelSpacing.Origin.PIXEL_SPACING,
                    loop.attributes().pixelSpacing().orElseThrow().origin());
        }
        try (DicomLoop loop = open(TestImage.explicit().text(Tag.PixelSpacing, "DS", "0\\0.1"))) {
            assertTrue(loop.attributes().pixelSpacing().isEmpty());
        }
    }

    @Test
    void readsShuttersThatCoverTogether() throws IOException {
        TestImage image = TestImage.explicit()
                .text(Tag.ShutterShape, "CS", "RECTANGULAR\\CIRCULAR\\POLYGONAL")
                .text(Tag.ShutterLeftVerticalEdge, "IS", "1")
                .text(Tag.ShutterRightVerticalEdge, "IS", "8")
                .text(Tag.ShutterUpperHorizontalEdge, "IS", "1")
                .text(Tag.ShutterLowerHorizontalEdge, "IS", "8")
                .text(Tag.CenterOfCircularShutter, "IS", "4\\5")
                .text(Tag.RadiusOfCircularShutter, "IS", "3")
                .text(Tag.VerticesOfThePolygonalShutter, "IS", "1\\1\\1\\8");
        try (DicomLoop loop = open(image)) {
            assertEquals(
                    List.of(new Shutter.Rectangular(1, 8, 1, 8), new Shutter.Circular(4, 5, 3)),
                    loop.attributes().shutters());
            assertEquals(1, loop.warnings().size(), "a polygon of two corners is left out, and that is said");
        }
    }

    @Test
    void readsPaddingOfEitherSign() throws IOException {
        TestImage image = TestImage.explicit()
                .numbers(Tag.PixelRepresentation, "US", 1)
                .numbers(Tag.PixelPaddingValue, "US", 0xF830)
                .numbers(Tag.PixelPaddingRangeLimit, "SS", -1900);
        try (DicomLoop loop = open(image)) {
            PixelPadding padding = loop.attributes().pixelPadding().orElseThrow();
            assertEquals(new PixelPadding(-2000, -1900), padding);
            assertTrue(padding.contains(-1950));
            assertFalse(padding.contains(-1899.5));
        }
    }

    @Test
    void saysThatAMaskOrAnOverlayIsNotShown() throws IOException {
        byte[] subtraction = TestImage.element(Tag.MaskOperation, "CS", "AVG_SUB ".getBytes("US-ASCII"));
        TestImage image = TestImage.explicit()
                .sequence(Tag.MaskSubtractionSequence, subtraction)
                .numbers(Tag.OverlayRows + 0x20000, "US", 8);
        try (DicomLoop loop = open(image)) {
            assertEquals(2, loop.warnings().size(), loop.warnings().toString());
        }
    }

    @Test
    void givesEveryFrameOfAnEnhancedObjectItsOwnDisplay() throws IOException {
        byte[][] items = new byte[TestImage.FRAMES][];
        for (int i = 0; i < items.length; i++) {
            byte[] window = TestImage.concat(
                    TestImage.element(Tag.WindowCenter, "DS", (1000 + i + "").getBytes("US-ASCII")),
                    TestImage.element(Tag.WindowWidth, "DS", "20".getBytes("US-ASCII")));
            items[i] = TestImage.concat(TestImage.element(Tag.FrameVOILUTSequence, "SQ", TestImage.item(window)));
        }
        try (DicomLoop loop = open(TestImage.explicit().sequence(Tag.PerFrameFunctionalGroupsSequence, items))) {
            for (int i = 0; i < items.length; i++) {
                String voi = loop.attributes().display(i).vois().get(0).toString();
                assertTrue(voi.contains("windowCenter=" + (1000 + i) + ".0"), voi);
            }
        }
    }

    @Test
    void fitsAWindowToThePictureWhereTheFileGivesNone() throws IOException {
        try (DicomLoop loop = open(TestImage.explicit())) {
            var frame = loop.cineLoop().frames().frame(0);
            var screen = loop.attributes().display(0).screenTransform(frame);
            assertEquals(0, screen.screenPixel(frame.value(0)));
            assertEquals(255, screen.screenPixel(frame.value(63)));
        }
    }

    @Test
    void textValuesAreDecodedInTheFilesCharacterSet() {
        DataSet dataSet = DataSet.builder()
                .put(Tag.SpecificCharacterSet, Vr.CS, "ISO_IR 192")
                .put(Tag.Manufacturer, Vr.LO, "M\u00FCller")
                .build();
        assertEquals("M\u00FCller", AcquisitionFacts.of(dataSet).device());
    }
}
