package org.clearcine.core.cli;

import java.util.Locale;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.lab.LabRow;
import org.clearcine.core.physics.report.Provenance;

/** A report of the physics lab as a table for the terminal. */
final class LabText {

    private LabText() {}

    static String of(LabReport report, Provenance provenance) {
        StringBuilder text = new StringBuilder();
        provenance.entries().forEach((name, value) -> text.append(String.format("%-18s %s%n", name, value)));
        text.append(String.format("%n%-44s %-24s %-24s %s%n", "", "raw", "denoised", "change"));
        String region = "";
        for (LabRow row : report.rows()) {
            if (!row.region().equals(region)) {
                region = row.region();
                text.append(region).append('\n');
            }
            String name = row.quantity() + (row.unit().isEmpty() ? "" : " (" + row.unit() + ")");
            text.append(String.format(
                    "  %-42s %-24s %-24s %s%n", name, figure(row.raw()), figure(row.processed()), change(row)));
        }
        report.notes().forEach(note -> text.append("Note: ").append(note).append('\n'));
        return text.append("Figures of the denoised loop are apparent; brackets are 95 % intervals.\n")
                .toString();
    }

    private static String change(LabRow row) {
        return row.change().isKnown() ? (row.isRatio() ? "x " : "+ ") + figure(row.change()) : "";
    }

    private static String figure(Estimate estimate) {
        if (!estimate.isKnown()) {
            return "-";
        }
        return estimate.high() > estimate.low()
                ? String.format(Locale.ROOT, "%.4g [%.4g, %.4g]", estimate.value(), estimate.low(), estimate.high())
                : String.format(Locale.ROOT, "%.4g", estimate.value());
    }
}
