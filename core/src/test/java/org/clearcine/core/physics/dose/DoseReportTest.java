package org.clearcine.core.physics.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.LoopFileWriter;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoseReportTest {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.88.67";
    private static final int CONTENT_SEQUENCE = 0x0040A730;

    @TempDir
    private Path folder;

    private static DataSetBuilder named(String code) {
        return DataSet.builder()
                .putItems(
                        0x0040A043,
                        List.of(DataSet.builder()
                                .put(Tag.CodeValue, Vr.SH, code)
                                .build()));
    }

    private static DataSet number(String code, String value, String unit) {
        DataSet units = DataSet.builder().put(Tag.CodeValue, Vr.SH, unit).build();
        DataSet measured = DataSet.builder()
                .put(0x0040A30A, Vr.DS, value)
                .putItems(0x004008EA, List.of(units))
                .build();
        return named(code).putItems(0x0040A300, List.of(measured)).build();
    }

    private static DataSet event(String uid, String kilovolt) {
        DataSet filter = named("113771")
                .putItems(CONTENT_SEQUENCE, List.of(number("113758", "0.02", "cm")))
                .build();
        return named("113706")
                .putItems(
                        CONTENT_SEQUENCE,
                        List.of(
                                named("113769").put(0x0040A124, Vr.UI, uid).build(),
                                number("113733", kilovolt, "kV"),
                                number("113793", "0.008", "s"),
                                number("122130", "0.00002", "Gy.m2"),
                                number("113734", "5", "furlong"),
                                filter))
                .build();
    }

    static DataSet report() {
        return DataSet.builder()
                .put(Tag.SOPClassUID, Vr.UI, SOP_CLASS)
                .put(Tag.SOPInstanceUID, Vr.UI, "2.25.77")
                .putItems(
                        CONTENT_SEQUENCE,
                        List.of(event("2.25.1", "70"), event("2.25.2", "81.5"), number("113725", "0.41", "Gy")))
                .build();
    }

    private static String text(List<AcquisitionFact> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void findsTheEventOfALoopAndConvertsItsUnits() {
        DoseReport report = DoseReport.of(report()).orElseThrow();
        assertEquals(2, report.events().size());
        List<AcquisitionFact> facts = report.event("2.25.2").orElseThrow().facts();
        assertEquals("81.5 kV", text(facts, "Tube voltage"));
        assertEquals("8 ms", text(facts, "Pulse width"));
        assertEquals("200 mGy cm2", text(facts, "Dose area product"));
        assertEquals("0.2 mm", text(facts, "Filter thickness, least"));
        assertEquals("5 furlong (unit not known, not converted)", text(facts, "Tube current"));
        assertEquals("missing", text(facts, "Reference air kerma"));
        assertEquals("410 mGy", text(report.totals(), "Reference air kerma total"));
        assertTrue(report.event("2.25.3").isEmpty());
    }

    @Test
    void saysInWordsWhatIsMissing() {
        DataSet header = DataSet.builder()
                .put(Tag.KVP, Vr.DS, "81")
                .put(Tag.IrradiationEventUID, Vr.UI, "2.25.2")
                .build();
        List<ExposureTable.Row> rows = ExposureTable.rows(header, DoseReport.of(report()));
        assertTrue(rows.contains(new ExposureTable.Row("Tube voltage", "81 kV", "81.5 kV")), rows.toString());
        assertTrue(
                rows.contains(new ExposureTable.Row("Reference air kerma", "not in the header", "not in the report")),
                rows.toString());
        assertTrue(ExposureTable.rows(header, Optional.empty())
                .contains(new ExposureTable.Row("Pulse width", "not in the header", "no dose report open")));
        DataSet other =
                DataSet.builder().put(Tag.IrradiationEventUID, Vr.UI, "2.25.9").build();
        assertTrue(ExposureTable.rows(other, DoseReport.of(report())).stream()
                .anyMatch(row -> row.report().equals("the report does not know this loop")));
    }

    @Test
    void isFoundAmongTheFilesBesideTheLoop() throws IOException, CancelledException {
        Path file = folder.resolve("report.dcm");
        try (LoopFileWriter writer =
                LoopFileWriter.create(file, report(), new FrameSize(1, 2), new PixelFormat(8, 8, false), 1)) {
            writer.write(Frame.owning(new FrameSize(1, 2), new float[2]));
            writer.commit();
        }
        Path loop = Files.writeString(folder.resolve("loop.dcm"), "no DICOM");
        assertEquals(
                2,
                DoseReportSearch.beside(loop, Optional.of("2.25.1"), ProgressMonitor.NONE)
                        .orElseThrow()
                        .events()
                        .size());
        IOException refused = assertThrows(IOException.class, () -> DoseReport.open(loop));
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
    }

    @Test
    void aLoopIsNoDoseReport() {
        assertTrue(DoseReport.of(DataSet.builder()
                        .put(Tag.SOPClassUID, Vr.UI, "1.2.840.10008.5.1.4.1.1.12.1")
                        .build())
                .isEmpty());
    }
}
