package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearcine.core.document.PdfDocument;
import org.clearcine.core.registry.GateCheck;
import org.clearcine.core.registry.Interval;
import org.clearcine.core.registry.ModelCard;
import org.clearcine.core.registry.ModelRecord;

/** The report of a run as PDF: in plain words first, then pictures, curves and every check. */
final class TuningReport {

    private final ModelRecord record;
    private final WorkFolder work;

    TuningReport(ModelRecord record, WorkFolder work) {
        this.record = record;
        this.work = work;
    }

    byte[] toPdf() throws IOException {
        try (PdfDocument pdf =
                new PdfDocument("ClearCine fine-tuning report: " + record.id() + ". Not for diagnosis.")) {
            pdf.title("Fine-tuning report: " + record.id());
            for (String sentence : ModelCard.plainSummary(record)) {
                pdf.paragraph(sentence);
            }
            for (Map.Entry<String, Interval> metric : new TreeMap<>(record.metrics()).entrySet()) {
                pdf.paragraph(metric.getKey() + ": " + metric.getValue().inWords() + ".");
            }
            pdf.heading("Held-out patients: as it came, before, after");
            pictures(pdf);
            pdf.heading("How the run went");
            pdf.chart("Held-out loss over steps; the parent is at step 0.", List.of(heldOut()));
            pdf.chart("Training loss, mean of each 100 steps.", List.of(training()));
            pdf.heading("Gate");
            pdf.row(List.of("Check", "Parent", "Candidate", "Allowed", "Result"), true);
            for (GateCheck check : record.gate().checks()) {
                pdf.row(
                        List.of(
                                check.name(),
                                String.format(java.util.Locale.ROOT, "%.4g", check.parent()),
                                String.format(java.util.Locale.ROOT, "%.4g", check.candidate()),
                                check.rule(),
                                check.passed() ? "passed" : "FAILED"),
                        false);
            }
            return pdf.toBytes();
        }
    }

    private PdfDocument.Curve heldOut() {
        return new PdfDocument.Curve(
                "held out",
                record.curves().heldOutSteps().stream().map(Long::doubleValue).toList(),
                record.curves().heldOutLoss());
    }

    private PdfDocument.Curve training() {
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < record.curves().training().size(); i++) {
            steps.add(100.0 * (i + 1));
        }
        return new PdfDocument.Curve(
                "training",
                steps,
                record.curves().training().stream().map(Float::doubleValue).toList());
    }

    private void pictures(PdfDocument pdf) throws IOException {
        String name = "preview-" + record.parameters().getOrDefault("step of the best weights", "0") + ".pgm";
        Path file = work.path().resolve(name);
        if (!Files.exists(file)) {
            pdf.paragraph("The pictures are no longer there.");
            return;
        }
        PreviewPicture preview = PreviewPicture.read(file);
        String[] captions = {"as it came", "before: " + record.lineage().parentId(), "after: " + record.id()};
        for (int row = 0; row < preview.rowsOfThree(); row++) {
            List<PdfDocument.GreyPicture> three = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                three.add(
                        new PdfDocument.GreyPicture(captions[i], preview.side(), preview.side(), preview.part(row, i)));
            }
            pdf.pictures(three);
        }
    }
}
