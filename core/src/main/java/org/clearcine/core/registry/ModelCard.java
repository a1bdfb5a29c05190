package org.clearcine.core.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clearcine.core.document.PdfDocument;

/**
 * The card of a tuned model under the headings that regulators ask for (FDA, predetermined change control plans, 2024):
 * description of modifications, modification protocol, impact assessment, version control.
 */
public final class ModelCard {

    private final ModelRecord record;
    private final ModelStatus status;
    private final List<ModelEvent> history;

    /** @param history events of this model alone */
    public ModelCard(ModelRecord record, ModelStatus status, List<ModelEvent> history) {
        this.record = record;
        this.status = status;
        this.history = List.copyOf(history);
    }

    /** What the card says to somebody who reads only one paragraph. */
    public static List<String> plainSummary(ModelRecord record) {
        List<String> summary = new ArrayList<>(inShort(record));
        summary.addAll(record.limits());
        return List.copyOf(summary);
    }

    /** What the weights are and whether they may be used; the limits of their use are the record's. */
    public static List<String> inShort(ModelRecord record) {
        List<String> summary = new ArrayList<>();
        summary.add("The weights " + record.id() + " were adapted from "
                + record.lineage().parentId()
                + " on " + count(record.training().studies(), "noisy loop") + " of "
                + count(record.training().patients().size(), "patient") + ", and judged on "
                + count(record.heldOut().studies(), "loop") + " of "
                + count(record.heldOut().patients().size(), "other patient")
                + ". No clean picture was seen.");
        summary.add(
                record.gate().passed()
                        ? "They passed every check of the gate against their parent."
                        : "They did not pass the gate and must not be used; the reasons are listed with its checks.");
        double share = Double.parseDouble(record.parameters().getOrDefault(ModelRecord.SHARE_LEARNED, "1"));
        if (share < 1) {
            summary.add(String.format(
                    Locale.ROOT,
                    "They are %.0f %% of the way from %s to what was learned, because all of it did not pass.",
                    100 * share,
                    record.lineage().parentId()));
        }
        return List.copyOf(summary);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The card as PDF. */
    public byte[] toPdf() throws IOException {
        try (PdfDocument pdf = new PdfDocument("ClearCine model card: " + record.id() + ". Not for diagnosis.")) {
            pdf.title("Model card: " + record.id());
            pdf.paragraph("Status: " + status.name().toLowerCase(Locale.ROOT) + ". Not for diagnosis.");
            if (record.hospitalData()) {
                pdf.paragraph(
                        "HOSPITAL DATA: these weights were trained on pictures of patients of a hospital. They are to be"
                                + " kept, handed on and deleted like those pictures.");
            }
            for (String sentence : plainSummary(record)) {
                pdf.paragraph(sentence);
            }
            modifications(pdf);
            protocol(pdf);
            impact(pdf);
            versions(pdf);
            return pdf.toBytes();
        }
    }

    private void modifications(PdfDocument pdf) throws IOException {
        pdf.heading("Description of modifications");
        pdf.paragraph(
                "The values of the network's weights were changed by training; network, input, output, intended use and"
                        + " user interface are those of the parent.");
        data(pdf, "Trained on", record.training());
        data(pdf, "Judged on", record.heldOut());
    }

    private static void data(PdfDocument pdf, String what, DataSummary data) throws IOException {
        pdf.paragraph(String.format(
                Locale.ROOT,
                "%s: %d loops, %d frames, patients %s; devices: %s; mean quanta a pixel %.0f to %.0f;"
                        + " noise of neighbouring pixels correlated by up to %.2f.",
                what,
                data.studies(),
                data.frames(),
                String.join(", ", data.patients()),
                data.deviceModels().isEmpty() ? "not named" : String.join("; ", data.deviceModels()),
                quanta(data.lowestLevel()),
                quanta(data.highestLevel()),
                data.highestCorrelation()));
    }

    private static double quanta(double level) {
        return level * level / 4;
    }

    private void protocol(PdfDocument pdf) throws IOException {
        pdf.heading("Modification protocol");
        pdf.paragraph(
                "Loops that are lossy, too short, doubled, already filtered in time, of another modality or almost free of"
                        + " noise were left out. Patients were split before training; no loop of a held-out patient was trained"
                        + " on. The weights with the smallest held-out loss were kept. Acceptance criteria were fixed before the"
                        + " run; each is listed below with its limit.");
        for (Map.Entry<String, String> parameter : new TreeMap<>(record.parameters()).entrySet()) {
            pdf.row(List.of(parameter.getKey(), parameter.getValue()), false);
        }
    }

    private void impact(PdfDocument pdf) throws IOException {
        pdf.heading("Impact assessment");
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
        pdf.space(4);
        for (Map.Entry<String, Interval> metric : new TreeMap<>(record.metrics()).entrySet()) {
            pdf.paragraph(metric.getKey() + ": " + metric.getValue().inWords() + ", 95 % interval over loops.");
        }
        for (String limit : record.limits()) {
            pdf.item(limit);
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private void versions(PdfDocument pdf) throws IOException {
        ModelRecord.Lineage lineage = record.lineage();
        pdf.heading("Version control");
        pdf.row(List.of("Parent", lineage.parentId()), false);
        pdf.row(List.of("SHA-256 of the parent", lineage.parentSha256()), false);
        pdf.row(List.of("SHA-256 of the weights", lineage.weightsSha256()), false);
        pdf.row(List.of("Program", lineage.codeVersion()), false);
        pdf.row(List.of("Seed", Long.toString(lineage.seed())), false);
        pdf.row(List.of("Made by, at", lineage.madeBy() + ", " + lineage.madeAt()), false);
        for (ModelEvent event : history) {
            String what = event.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            pdf.row(List.of(event.number() + ". " + what, event.who() + ", " + event.at()), false);
        }
        pdf.paragraph("Going back to the weights before is one step and is noted in the same journal.");
    }
}
