package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            pdf.heading("In short");
            for (String sentence : ModelCard.inShort(record)) {
                pdf.paragraph(sentence);
            }
            pdf.heading("When not to use it");
            for (String limit : record.limits()) {
                pdf.item(limit);
            }
            figures(pdf);
            pdf.heading("Held-out patients: as they came, before, after");
            pdf.paragraph(
                    "Each row is shown in one window, from the darkest to the brightest hundredth of what its parent"
                            + " leaves.");
            pictures(pdf);
            pdf.heading("How the run went");
            pdf.chart(
                    "Loss on held-out patients; the parent stands at step 0.",
                    new PdfDocument.Axes("training step", "squared error / noise variance"),
                    List.of(heldOut()));
            pdf.chart(
                    "Loss in training, mean of each 100 steps.",
                    new PdfDocument.Axes("training step", "ln (edge-weighted error / noise variance)"),
                    List.of(training()));
            pdf.heading("Gate");
            pdf.row(List.of("Check", "Parent", "Candidate", "Allowed", "Result"), true);
            for (GateCheck check : record.gate().checks()) {
                pdf.row(
                        List.of(
                                check.name(),
                                figure(check.parent()),
                                figure(check.candidate()),
                                check.rule(),
                                check.passed() ? "passed" : "FAILED"),
                        false);
            }
            return pdf.toBytes();
        }
    }

    private void figures(PdfDocument pdf) throws IOException {
        pdf.heading("What changed against " + record.lineage().parentId());
        pdf.row(List.of("Figure", "Mean", "95 % interval, from", "to"), true);
        for (Map.Entry<String, Interval> metric : new TreeMap<>(record.metrics()).entrySet()) {
            Interval value = metric.getValue();
            pdf.row(List.of(metric.getKey(), figure(value.mean()), figure(value.low()), figure(value.high())), false);
        }
        pdf.space(4);
        pdf.paragraph("Intervals are over loops, by resampling. A range that holds 0 shows no difference.");
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.3g", value);
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
        Optional<PreviewPicture> kept = PreviewPicture.ofBest(work, record);
        if (kept.isEmpty()) {
            pdf.paragraph("The pictures are no longer there.");
            return;
        }
        PreviewPicture preview = kept.get();
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
