package org.clearcine.core.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.metrics.QualityScores;

/** A quality report in tables, for the terminal and for documents alike. */
public final class QualityText {

    private static final List<QualityMetric> DOSE_COLUMNS =
            List.of(QualityMetric.PSNR, QualityMetric.EDGE_PSNR, QualityMetric.WIRE_DEPTH);
    private static final List<QualityMetric> REAL_COLUMNS =
            List.of(QualityMetric.PSNR, QualityMetric.SSIM, QualityMetric.EDGE_PSNR, QualityMetric.MOTION_PSNR);

    private final QualityReport report;

    public QualityText(QualityReport report) {
        this.report = report;
    }

    /** All tables with their headings, in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        Predicate<BenchLoop> simulated = loop -> !loop.real();
        addMeans(text, "Simulated loops, mean of ", simulated);
        addSplit(
                text,
                "Simulated loops by dose",
                report.doses(simulated),
                DOSE_COLUMNS,
                (loop, dose) -> !loop.real() && loop.dose().equals(dose));
        addSplit(
                text,
                "Simulated loops by scene",
                report.scenes(simulated),
                DOSE_COLUMNS,
                (loop, scene) -> !loop.real() && loop.scene().equals(scene));
        addMeans(text, "Real anatomy with simulated noise, mean of ", BenchLoop::real);
        addSplit(
                text,
                "Real anatomy by dose",
                report.doses(BenchLoop::real),
                REAL_COLUMNS,
                (loop, dose) -> loop.real() && loop.dose().equals(dose));
        text.append("Settings: ")
                .append(report.methods().stream()
                        .map(method -> method.id() + " (" + method.settings() + ")")
                        .collect(Collectors.joining(", ")))
                .append(".\n");
        report.skipped().forEach(line -> text.append("\nNot run: ").append(line).append(".\n"));
        return text.toString();
    }

    /** Whether a loop belongs to a part of the table with this label. */
    private interface Part {
        boolean holds(BenchLoop loop, String label);
    }

    private void addMeans(StringBuilder text, String heading, Predicate<BenchLoop> which) {
        List<QualityReport.Summary> summaries = report.summaries(which);
        if (summaries.isEmpty()) {
            return;
        }
        long loops = report.results().stream()
                .map(LoopResult::loop)
                .filter(which)
                .distinct()
                .count();
        List<QualityMetric> columns = columns(summaries);
        List<String> headings = new ArrayList<>(List.of("method"));
        columns.forEach(metric -> headings.add(metric.label()));
        headings.add("CPU ms");
        MarkdownTable table = new MarkdownTable(headings);
        for (QualityReport.Summary summary : summaries) {
            List<String> cells = new ArrayList<>(List.of(summary.method().id()));
            columns.forEach(metric -> cells.add(cell(summary.scores(), metric)));
            cells.add(String.format(Locale.ROOT, "%.0f", summary.cpuMillisPerFrame()));
            table.add(cells);
        }
        text.append("### ")
                .append(heading)
                .append(loops)
                .append("\n\n")
                .append(table.text())
                .append('\n');
    }

    private void addSplit(
            StringBuilder text, String heading, List<String> labels, List<QualityMetric> metrics, Part part) {
        if (labels.size() < 2) {
            return;
        }
        List<String> headings = new ArrayList<>(List.of("method"));
        headings.addAll(labels);
        MarkdownTable table = new MarkdownTable(headings);
        for (BenchMethod method : report.methods()) {
            List<String> cells = new ArrayList<>(List.of(method.id()));
            for (String label : labels) {
                cells.add(report.summaries(loop -> part.holds(loop, label)).stream()
                        .filter(summary -> summary.method().equals(method))
                        .map(summary -> metrics.stream()
                                .map(metric -> cell(summary.scores(), metric))
                                .collect(Collectors.joining(" / ")))
                        .findFirst()
                        .orElse("-"));
            }
            table.add(cells);
        }
        text.append("### ")
                .append(heading)
                .append(": ")
                .append(metrics.stream().map(QualityMetric::label).collect(Collectors.joining(" / ")))
                .append("\n\n")
                .append(table.text())
                .append('\n');
    }

    /** Columns that at least one method has. */
    private static List<QualityMetric> columns(List<QualityReport.Summary> summaries) {
        return List.of(QualityMetric.values()).stream()
                .filter(metric -> summaries.stream()
                        .anyMatch(summary -> summary.scores().value(metric).isPresent()))
                .toList();
    }

    private static String cell(QualityScores scores, QualityMetric metric) {
        return scores.value(metric).stream()
                .mapToObj(value -> Double.isInfinite(value)
                        ? "inf"
                        : String.format(Locale.ROOT, "%." + metric.decimals() + "f", value + 0.0))
                .findFirst()
                .orElse("-");
    }
}
