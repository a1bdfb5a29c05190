package org.clearcine.core.physics.trend;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.report.PdfReport;
import org.clearcine.core.physics.report.Provenance;

/** The trends of a device and protocol as CSV and as a PDF to file. */
public final class TrendFiles {

    private TrendFiles() {}

    /** A line for each record; parameters first, as comments. */
    public static String csv(List<Trend> trends, Provenance provenance) {
        StringBuilder text = new StringBuilder();
        provenance.entries().forEach((name, value) -> text.append("# " + name + ": " + value + "\n"));
        text.append("time,device,protocol,quantity,value,baseline,deviation in percent,status\n");
        for (Trend trend : trends) {
            for (ConstancyRecord record : trend.records()) {
                text.append(record.when())
                        .append(',')
                        .append(quoted(record.device()))
                        .append(',');
                text.append(quoted(record.protocol())).append(',').append(quoted(record.quantity()));
                text.append(String.format(Locale.ROOT, ",%.6g,", record.value()));
                text.append(number(trend.baseline())).append(',').append(number(trend.deviationPercent(record)));
                text.append(',')
                        .append(quoted(Trend.words(trend.status(record))))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }

    private static String quoted(String text) {
        String safe = text.matches("[=+@-].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** What the newest records say, in sentences, and a plot of each figure. */
    public static byte[] pdf(List<Trend> trends, Provenance provenance) throws IOException {
        LabReport report = new LabReport(
                List.of(),
                trends.stream().map(Trend::plot).toList(),
                List.of(),
                trends.stream().map(Trend::sentence).toList());
        return PdfReport.of(
                report,
                provenance,
                List.of(),
                new PdfReport.Heading("ClearCine constancy", "Constancy of a device and protocol", ""));
    }
}
