package org.clearcine.core.physics.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.junit.jupiter.api.Test;

class AcquisitionFactsTest {

    private static final int CONTENT_SEQUENCE = 0x0040A730;

    private static String text(List<AcquisitionFact> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void saysWhatIsMissing() {
        List<AcquisitionFact> facts = AcquisitionFacts.ofHeader(DataSet.EMPTY);
        assertEquals(9, facts.size());
        assertTrue(facts.stream().allMatch(fact -> fact.text().equals("missing")), facts.toString());
        assertEquals(List.of(), AcquisitionFacts.ofDoseReport(DataSet.EMPTY));
    }

    @Test
    void readsTheHeaderAndFlagsWhatCannotBe() {
        DataSet header = DataSet.builder()
                .put(Tag.KVP, Vr.DS, "72.5")
                .put(Tag.XRayTubeCurrentInuA, Vr.DS, "410000")
                .put(Tag.DistanceSourceToDetector, Vr.DS, "1.1")
                .put(Tag.ImageAndFluoroscopyAreaDoseProduct, Vr.DS, "12.5")
                .build();
        List<AcquisitionFact> facts = AcquisitionFacts.ofHeader(header);
        assertEquals("72.5 kV", text(facts, "Tube voltage"));
        assertEquals("410 mA", text(facts, "Tube current"));
        assertTrue(text(facts, "Source to detector").contains("implausible"), facts.toString());
        assertEquals("1250 mGy cm2", text(facts, "Dose area product"));
    }

    private static DataSet number(String code, String value, String unit) {
        return DataSet.builder()
                .putItems(
                        0x0040A043,
                        List.of(DataSet.builder()
                                .put(Tag.CodeValue, Vr.SH, code)
                                .build()))
                .putItems(
                        0x0040A300,
                        List.of(DataSet.builder()
                                .put(0x0040A30A, Vr.DS, value)
                                .putItems(
                                        0x004008EA,
                                        List.of(DataSet.builder()
                                                .put(Tag.CodeValue, Vr.SH, unit)
                                                .build()))
                                .build()))
                .build();
    }

    @Test
    void convertsTheUnitsOfADoseReportOnlyIfItKnowsThem() {
        DataSet inner = DataSet.builder()
                .putItems(
                        CONTENT_SEQUENCE,
                        List.of(
                                number("113722", "0.0023", "Gy.m2"),
                                number("113725", "0.41", "Gy"),
                                number("113730", "312", "s"),
                                number("113738", "5", "rad")))
                .build();
        DataSet report =
                DataSet.builder().putItems(CONTENT_SEQUENCE, List.of(inner)).build();
        List<AcquisitionFact> facts = AcquisitionFacts.ofDoseReport(report);
        assertEquals("23000 mGy cm2", text(facts, "Dose area product total"));
        assertEquals("410 mGy", text(facts, "Reference air kerma total"));
        assertEquals("312 s", text(facts, "Fluoroscopy time total"));
        assertEquals("5 rad (unit not known, not converted)", text(facts, "Reference air kerma"));
    }
}
