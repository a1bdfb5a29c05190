package org.clearcine.core.physics.trend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.lab.LabRow;

/** Which figures of a measurement are worth following over the years, and how they are called there. */
public final class TrendFigures {

    /** Quantities of the lab. */
    private static final Set<String> FOLLOWED = Set.of(
            "Mean",
            "Temporal SD",
            "SNR",
            "CNR",
            "Noise gain",
            "NPS mean frequency",
            "Recursion factor",
            "Still edge MTF 50 %",
            "Still edge width (FWHM)",
            "Bar modulation");

    private TrendFigures() {}

    /**
     * One record for each figure that is followed, of the raw and of the denoised loop.
     *
     * @param device a name that the site chose for the device
     * @param protocol a name that the site chose for the protocol
     */
    public static List<ConstancyRecord> of(LabReport report, Instant when, String device, String protocol) {
        List<ConstancyRecord> records = new ArrayList<>();
        boolean processed = report.rows().stream()
                .anyMatch(row ->
                        row.quantity().equals("Residual SD") && row.processed().isKnown());
        for (LabRow row : report.rows()) {
            if (!FOLLOWED.contains(row.quantity())) {
                continue;
            }
            add(records, new ConstancyRecord(when, device, protocol, name(row, "raw"), 0), row.raw());
            if (processed) {
                add(records, new ConstancyRecord(when, device, protocol, name(row, "denoised"), 0), row.processed());
            }
        }
        return List.copyOf(records);
    }

    private static String name(LabRow row, String form) {
        return row.quantity() + ", " + row.region() + ", " + form;
    }

    private static void add(List<ConstancyRecord> records, ConstancyRecord named, Estimate figure) {
        if (figure.isKnown()) {
            records.add(new ConstancyRecord(
                    named.when(), named.device(), named.protocol(), named.quantity(), figure.value()));
        }
    }
}
