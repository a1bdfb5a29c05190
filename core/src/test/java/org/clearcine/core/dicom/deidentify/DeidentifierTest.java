package org.clearcine.core.dicom.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Dictionary;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A name planted everywhere survives nowhere; what stays, stays consistent. */
class DeidentifierTest {

    private static final String CANARY = "ZZCANARY";
    private static final SiteSecret SECRET =
            SiteSecret.of("the secret of one hospital".getBytes(StandardCharsets.UTF_8));

    private static Deidentifier basic() {
        return new Deidentifier(DeidentifyOptions.BASIC, SECRET);
    }

    @ParameterizedTest
    @EnumSource(Dates.class)
    void aNameInAnyAttributeOfTheDictionarySurvivesNowhere(Dates dates) throws IOException {
        DataSet planted = planted();
        assertTrue(planted.size() > 3500, planted.size() + " attributes");
        Deidentifier deidentifier = new Deidentifier(new DeidentifyOptions(false, dates, true, true, true), SECRET);
        assertEquals(List.of(), canaries(deidentifier.clean(planted)));
        DataSet nested = DataSet.builder()
                .putItems(Tag.ContributingEquipmentSequence, List.of(planted))
                .build();
        assertEquals(List.of(), canaries(deidentifier.clean(nested)));
    }

    @Test
    void uidsAndPatientCharacteristicsStayOnlyIfAskedForAndOnlyInTheirForm() {
        DataSet source = DataSet.builder()
                .put(Tag.StudyInstanceUID, Vr.UI, "1.2.3.4")
                .put(Tag.PatientSex, Vr.CS, "F")
                .put(Tag.PatientAge, Vr.AS, "061Y")
                .put(Tag.PatientWeight, Vr.DS, "Jane Doe")
                .build();
        DataSet kept =
                new Deidentifier(new DeidentifyOptions(false, Dates.REMOVED, false, true, true), SECRET).clean(source);
        assertEquals("1.2.3.4", kept.string(Tag.StudyInstanceUID).orElseThrow());
        assertEquals("F", kept.string(Tag.PatientSex).orElseThrow());
        assertEquals("061Y", kept.string(Tag.PatientAge).orElseThrow());
        assertTrue(kept.string(Tag.PatientWeight).isEmpty(), "no weight, so perhaps a name");
        List<String> codes = kept.items(Tag.DeidentificationMethodCodeSequence).stream()
                .map(item -> item.string(Tag.CodeValue).orElseThrow())
                .toList();
        assertEquals(List.of("113100", "113108", "113110"), codes);
        DataSet basic = basic().clean(source);
        assertNotEquals("1.2.3.4", basic.string(Tag.StudyInstanceUID).orElseThrow());
        assertTrue(basic.string(Tag.PatientAge).isEmpty());
    }

    /** Every attribute whose value is text, and every one of plain bytes, holds the name; so do private ones. */
    private static DataSet planted() throws IOException {
        DataSetBuilder builder = DataSet.builder();
        try (var lines = new BufferedReader(new InputStreamReader(
                Dictionary.class.getResourceAsStream("dictionary.tsv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && line.compareTo("0004") > 0)
                    .map(line -> Integer.parseUnsignedInt(line.substring(0, 8), 16))
                    .forEach(tag -> plant(builder, tag, Dictionary.vr(tag, false)));
        }
        plant(builder, 0x00091001, Vr.LO);
        return builder.build();
    }

    private static void plant(DataSetBuilder builder, int tag, Vr vr) {
        switch (vr) {
            case SQ ->
                builder.putItems(
                        tag,
                        List.of(DataSet.builder()
                                .put(Tag.PatientName, Vr.PN, CANARY)
                                .put(Tag.CodeMeaning, Vr.LO, CANARY)
                                .build()));
            case OB, UN, OF, OD, OL ->
                builder.put(DicomElement.owning(tag, vr, CANARY.getBytes(StandardCharsets.UTF_8)));
            // Numbers cannot be read as a name; what a file calls a number in place of a text is in another test.
            case US, SS, UL, SL, FL, FD, AT, OW, SV, UV, OV -> {}
            default -> builder.put(tag, vr, CANARY);
        }
    }

    private static List<String> canaries(DataSet dataSet) {
        List<String> found = new ArrayList<>();
        for (DicomElement element : dataSet) {
            if (new String(element.toByteArray(), StandardCharsets.ISO_8859_1).contains(CANARY)) {
                found.add(Tag.name(element.tag()));
            }
            element.items().forEach(item -> found.addAll(canaries(item)));
        }
        return found;
    }

    @Test
    void aTextThatAFileCallsANumberGoes() {
        DataSet disguised = DataSet.builder()
                .put(DicomElement.owning(Tag.PatientComments, Vr.US, CANARY.getBytes(StandardCharsets.UTF_8)))
                .put(DicomElement.owning(Tag.ManufacturerModelName, Vr.FD, CANARY.getBytes(StandardCharsets.UTF_8)))
                .put(Tag.KVP, Vr.DS, CANARY)
                .build();
        assertEquals(List.of(), canaries(basic().clean(disguised)));
    }

    @Test
    void theSameUidInGivesTheSameOutAndReferencesStillPointThere() {
        DataSet source = DataSet.builder()
                .put(Tag.SOPClassUID, Vr.UI, "1.2.840.10008.5.1.4.1.1.12.1")
                .put(Tag.SOPInstanceUID, Vr.UI, "1.2.3.4")
                .putItems(
                        Tag.SourceImageSequence,
                        List.of(DataSet.builder()
                                .put(Tag.ReferencedSOPInstanceUID, Vr.UI, "1.2.3.4")
                                .build()))
                .build();
        DataSet clean = basic().clean(source);
        String uid = clean.string(Tag.SOPInstanceUID).orElseThrow();
        assertNotEquals("1.2.3.4", uid);
        assertTrue(uid.matches("2\\.25\\.[1-9][0-9]{20,38}"), uid);
        assertEquals(
                uid,
                clean.item(Tag.SourceImageSequence)
                        .orElseThrow()
                        .string(Tag.ReferencedSOPInstanceUID)
                        .orElseThrow());
        assertEquals(
                "1.2.840.10008.5.1.4.1.1.12.1", clean.string(Tag.SOPClassUID).orElseThrow());
        Deidentifier elsewhere = new Deidentifier(DeidentifyOptions.BASIC, SiteSecret.random());
        assertNotEquals(uid, elsewhere.clean(source).string(Tag.SOPInstanceUID).orElseThrow());
    }

    @Test
    void namesWhatWasDoneInCodes() {
        DataSet clean = new Deidentifier(new DeidentifyOptions(true, Dates.SHIFTED, true), SECRET).clean(DataSet.EMPTY);
        List<String> codes = clean.items(Tag.DeidentificationMethodCodeSequence).stream()
                .map(item -> item.string(Tag.CodeValue).orElseThrow())
                .toList();
        assertEquals(List.of("113100", "113105", "113107", "113109"), codes);
        assertEquals("YES", clean.string(Tag.PatientIdentityRemoved).orElseThrow());
        assertEquals(
                "MODIFIED",
                clean.string(Tag.LongitudinalTemporalInformationModified).orElseThrow());
    }

    @Test
    void shiftedDatesKeepTheirDistanceWithinAPatient() {
        Deidentifier shifting = new Deidentifier(new DeidentifyOptions(false, Dates.SHIFTED, false), SECRET);
        LocalDate first = studyDay(shifting, "P1", "20240228");
        LocalDate second = studyDay(shifting, "P1", "20240301");
        assertEquals(2, ChronoUnit.DAYS.between(first, second));
        long moved = ChronoUnit.DAYS.between(first, LocalDate.of(2024, 2, 28));
        assertTrue(moved >= 365 && moved < 365 + 3653, moved + " days");
        assertNotEquals(first, studyDay(shifting, "P2", "20240228"));
    }

    private static LocalDate studyDay(Deidentifier deidentifier, String patient, String day) {
        DataSet source = DataSet.builder()
                .put(Tag.PatientID, Vr.LO, patient)
                .put(Tag.StudyDate, Vr.DA, day)
                .put(Tag.PatientBirthDate, Vr.DA, "19500101")
                .build();
        DataSet clean = deidentifier.clean(source);
        assertTrue(clean.element(Tag.PatientBirthDate).orElseThrow().isEmpty());
        return LocalDate.parse(clean.string(Tag.StudyDate).orElseThrow(), DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void keptDatesStayAndRemovedOnesGo() {
        DataSet source = DataSet.builder()
                .put(Tag.StudyDate, Vr.DA, "20240228")
                .put(Tag.AcquisitionDate, Vr.DA, "20240228")
                .put(Tag.ContentDate, Vr.DA, "20240228")
                .build();
        DataSet kept = new Deidentifier(new DeidentifyOptions(false, Dates.KEPT, false), SECRET).clean(source);
        assertEquals("20240228", kept.string(Tag.AcquisitionDate).orElseThrow());
        DataSet removed = basic().clean(source);
        assertTrue(removed.element(Tag.StudyDate).orElseThrow().isEmpty());
        assertFalse(removed.contains(Tag.AcquisitionDate));
        assertEquals("19000101", removed.string(Tag.ContentDate).orElseThrow());
    }

    @Test
    void theDeviceStaysOnlyWhenAsked() {
        DataSet source = DataSet.builder()
                .put(Tag.Manufacturer, Vr.LO, "Maker")
                .put(Tag.ManufacturerModelName, Vr.LO, "Type 7")
                .put(Tag.InstitutionName, Vr.LO, "General Hospital")
                .build();
        DataSet clean = basic().clean(source);
        assertFalse(clean.contains(Tag.ManufacturerModelName));
        assertEquals("ANON", clean.string(Tag.Manufacturer).orElseThrow());
        DataSet known = new Deidentifier(new DeidentifyOptions(true, Dates.REMOVED, false), SECRET).clean(source);
        assertEquals("Type 7", known.string(Tag.ManufacturerModelName).orElseThrow());
        assertFalse(known.contains(Tag.InstitutionName));
    }

    @Test
    void descriptionsKeepTermsOfTheExaminationOnly() {
        DataSet source = DataSet.builder()
                .put(Tag.SeriesDescription, Vr.LO, "LCA^LAO 40 Miller 4711 Coronary angio 15 fps Dr.Smith")
                .build();
        assertFalse(basic().clean(source).contains(Tag.SeriesDescription));
        Deidentifier cleaning = new Deidentifier(new DeidentifyOptions(false, Dates.REMOVED, true), SECRET);
        assertEquals(
                "LCA LAO 40 Coronary angio 15 fps",
                cleaning.clean(source).string(Tag.SeriesDescription).orElseThrow());
    }

    @Test
    void warnsOfTextInThePicture() {
        assertEquals(1, Deidentifier.warnings(DataSet.EMPTY).size());
        DataSet says =
                DataSet.builder().put(Tag.BurnedInAnnotation, Vr.CS, "YES").build();
        assertTrue(Deidentifier.warnings(says).get(0).contains("burned into"));
        DataSet denies =
                DataSet.builder().put(Tag.BurnedInAnnotation, Vr.CS, "NO").build();
        assertEquals(List.of(), Deidentifier.warnings(denies));
        DataSet captured =
                denies.toBuilder().put(Tag.ConversionType, Vr.CS, "WSD").build();
        assertTrue(Deidentifier.warnings(captured).get(0).contains("captured"));
        DataSet drawn =
                denies.toBuilder().putIntegers(Tag.OverlayRows, Vr.US, 8).build();
        assertTrue(Deidentifier.warnings(drawn).get(0).contains("overlay"));
    }

    @Test
    void theKeptSecretIsTheSameNextTimeAndADamagedOneIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys").resolve("pseudonyms.key");
        SiteSecret first = SiteSecret.kept(file);
        assertEquals(first, SiteSecret.kept(file));
        Files.write(file, new byte[] {1, 2, 3});
        assertThrows(IOException.class, () -> SiteSecret.kept(file));
    }

    @Test
    void theTableListsMoreThanSixHundredAttributes() {
        assertTrue(ConfidentialityProfile.size() > 600, ConfidentialityProfile.size() + " rows");
    }
}
