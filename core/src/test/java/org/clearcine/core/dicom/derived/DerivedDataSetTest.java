package org.clearcine.core.dicom.derived;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;
import org.junit.jupiter.api.Test;

class DerivedDataSetTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-04T05:06:07+01:00");
    private static final Derivation DERIVATION =
            new Derivation("ClearCine", "0.1.0", "classical", List.of(new Derivation.Setting("strength", "80")));
    private static final int FRAME_CHARACTERISTICS = 0x00189412;

    @Test
    void dropsWhatIsNoLongerTrue() throws BadInputException {
        int[] outdated = {Tag.SmallestImagePixelValue, Tag.LargestImagePixelValue};
        DataSetBuilder source = source().putItems(Tag.IconImageSequence, List.of(DataSet.EMPTY))
                .putItems(Tag.DigitalSignaturesSequence, List.of(DataSet.EMPTY))
                .put(0x00290010, Vr.LO, "SOME VENDOR")
                .putBytes(0x00291001, Vr.UN, new byte[] {1, 2});
        for (int tag : outdated) {
            source.putIntegers(tag, Vr.US, 7);
        }
        DataSet derived = derive(source.build());
        for (int tag : outdated) {
            assertFalse(derived.contains(tag), Tag.name(tag));
        }
        assertFalse(derived.contains(Tag.IconImageSequence));
        assertFalse(derived.contains(Tag.DigitalSignaturesSequence));
        assertFalse(derived.contains(0x00290010));
        assertFalse(derived.contains(0x00291001));
    }

    @Test
    void keepsOverlaysOfTheirOwnAndDropsThoseInUnusedBits() throws BadInputException {
        int second = 0x00020000;
        DataSet source = source().putIntegers(Tag.OverlayRows, Vr.US, 1)
                .putBytes(Tag.OverlayData, Vr.OW, new byte[2])
                .putIntegers(Tag.OverlayRows + second, Vr.US, 1)
                .putIntegers(Tag.OverlayBitPosition + second, Vr.US, 12)
                .build();
        DataSet derived = derive(source);
        assertTrue(derived.contains(Tag.OverlayRows));
        assertTrue(derived.contains(Tag.OverlayData));
        assertFalse(derived.contains(Tag.OverlayRows + second));
        assertFalse(derived.contains(Tag.OverlayBitPosition + second));
    }

    @Test
    void movesTheDeviceToContributingEquipment() throws BadInputException {
        DataSet source = source().put(Tag.Manufacturer, Vr.LO, "Maker")
                .put(Tag.DeviceSerialNumber, Vr.LO, "42")
                .build();
        DataSet derived = derive(source);
        assertEquals("ClearCine", derived.string(Tag.Manufacturer).orElseThrow());
        assertFalse(derived.contains(Tag.DeviceSerialNumber));
        List<DataSet> equipment = derived.items(Tag.ContributingEquipmentSequence);
        assertEquals(2, equipment.size());
        assertEquals("Maker", equipment.get(0).string(Tag.Manufacturer).orElseThrow());
        assertEquals("42", equipment.get(0).string(Tag.DeviceSerialNumber).orElseThrow());
        assertEquals("109101", code(equipment.get(0)));
        assertEquals("109102", code(equipment.get(1)));
        assertEquals(List.of("0.1.0", "classical"), equipment.get(1).strings(Tag.SoftwareVersions));
        assertEquals(
                "20260304050607+0100",
                equipment.get(1).string(Tag.ContributionDateTime).orElseThrow());
        assertTrue(equipment
                .get(1)
                .string(Tag.ContributionDescription)
                .orElseThrow()
                .contains("strength 80"));
    }

    @Test
    void appendsToTheStepsOfAnEarlierDerivation() throws BadInputException {
        DataSet first = derive(source().build());
        DataSet second = derive(first);
        assertEquals(2, second.items(Tag.SourceImageSequence).size());
        assertEquals(2, second.items(Tag.DerivationCodeSequence).size());
        assertEquals(
                first.string(Tag.SOPInstanceUID),
                second.items(Tag.SourceImageSequence).get(1).string(Tag.ReferencedSOPInstanceUID));
        assertEquals(
                "109102", code(second.items(Tag.ContributingEquipmentSequence).get(2)));
    }

    @Test
    void neverCutsATextInAnotherScriptInTwo() throws BadInputException {
        byte[] japanese = {0x1b, 0x24, 0x42, 0x3b, 0x33, 0x45, 0x44, 0x1b, 0x28, 0x42};
        DataSetBuilder source = source().put(Tag.SpecificCharacterSet, Vr.CS, "", "ISO 2022 IR 87")
                .putBytes(Tag.SeriesDescription, Vr.LO, japanese);
        DataSet derived = derive(source.build());
        byte[] written = derived.element(Tag.SeriesDescription).orElseThrow().toByteArray();
        byte[] tail = java.util.Arrays.copyOfRange(written, 9, 9 + japanese.length);
        assertArrayEquals(japanese, tail);
        assertEquals(
                "DENOISED \u5c71\u7530", derived.string(Tag.SeriesDescription).orElseThrow());
    }

    @Test
    void keepsTheMarkOfLossyCompressionAndTrustsTheSourceOnJpeg2000() throws BadInputException {
        DataSet lossless = source().put(Tag.LossyImageCompression, Vr.CS, "00").build();
        assertEquals("00", lossy(lossless, TransferSyntax.JPEG_2000));
        assertEquals("01", lossy(lossless, TransferSyntax.JPEG_BASELINE));
        assertEquals("01", lossy(source().build(), TransferSyntax.JPEG_2000));
        assertEquals("00", lossy(lossless, TransferSyntax.JPEG_LS_LOSSLESS));
        DataSet once = source().put(Tag.LossyImageCompression, Vr.CS, "01").build();
        assertEquals("01", lossy(once, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
    }

    @Test
    void saysInEnhancedObjectsThatEveryFrameIsDerived() throws BadInputException {
        DataSet type = DataSet.builder()
                .put(Tag.FrameType, Vr.CS, "ORIGINAL", "PRIMARY", "SINGLE PLANE", "NONE")
                .build();
        DataSet frame =
                DataSet.builder().putItems(FRAME_CHARACTERISTICS, List.of(type)).build();
        DataSet source = source().putItems(Tag.SharedFunctionalGroupsSequence, List.of(DataSet.EMPTY))
                .putItems(Tag.PerFrameFunctionalGroupsSequence, List.of(frame, frame))
                .build();
        DataSet derived = derive(source);
        for (DataSet groups : derived.items(Tag.PerFrameFunctionalGroupsSequence)) {
            DataSet characteristics = groups.item(FRAME_CHARACTERISTICS).orElseThrow();
            assertEquals(
                    List.of("DERIVED", "SECONDARY", "SINGLE PLANE", "NONE"), characteristics.strings(Tag.FrameType));
        }
        DataSet step = derived.item(Tag.SharedFunctionalGroupsSequence)
                .orElseThrow()
                .item(Tag.DerivationImageSequence)
                .orElseThrow();
        assertEquals(1, step.items(Tag.SourceImageSequence).size());
        assertEquals(
                "1.2.3",
                derived.item(Tag.ReferencedSeriesSequence)
                        .orElseThrow()
                        .item(Tag.ReferencedInstanceSequence)
                        .orElseThrow()
                        .string(Tag.ReferencedSOPInstanceUID)
                        .orElseThrow());
        assertEquals(
                "1.2.3",
                derived.item(Tag.SourceImageEvidenceSequence)
                        .flatMap(study -> study.item(Tag.ReferencedSeriesSequence))
                        .flatMap(series -> series.item(Tag.ReferencedSOPSequence))
                        .flatMap(instance -> instance.string(Tag.ReferencedSOPInstanceUID))
                        .orElseThrow());
        assertTrue(derived.contains(Tag.DeviceSerialNumber));
    }

    @Test
    void refusesASourceThatCannotBeReferredTo() {
        DataSet nameless = source().remove(Tag.SOPInstanceUID).build();
        assertThrows(BadInputException.class, () -> derive(nameless));
    }

    @Test
    void refusesSettingsThatCannotBeWrittenInEveryCharacterSet() {
        assertThrows(IllegalArgumentException.class, () -> new Derivation.Setting("strength", "80\\20"));
        assertThrows(IllegalArgumentException.class, () -> new Derivation.Setting("st\u00e4rke", "80"));
    }

    private static String lossy(DataSet source, TransferSyntax transferSyntax) throws BadInputException {
        DataSet derived = DerivedDataSet.of(source, transferSyntax, DERIVATION, NOW);
        return derived.string(Tag.LossyImageCompression).orElseThrow();
    }

    private static String code(DataSet equipment) {
        return equipment
                .item(Tag.PurposeOfReferenceCodeSequence)
                .orElseThrow()
                .string(Tag.CodeValue)
                .orElseThrow();
    }

    private static DataSet derive(DataSet source) throws BadInputException {
        return DerivedDataSet.of(source, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, DERIVATION, NOW);
    }

    private static DataSetBuilder source() {
        return DataSet.builder()
                .put(Tag.ImageType, Vr.CS, "ORIGINAL", "PRIMARY", "SINGLE PLANE")
                .put(Tag.SOPClassUID, Vr.UI, "1.2.840.10008.5.1.4.1.1.12.1")
                .put(Tag.SOPInstanceUID, Vr.UI, "1.2.3")
                .put(Tag.SeriesInstanceUID, Vr.UI, "1.2")
                .put(Tag.StudyInstanceUID, Vr.UI, "1");
    }
}
