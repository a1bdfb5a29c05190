package org.clearcine.core.physics.dose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;

/** What header and dose report say about the exposure of a loop, side by side; what is missing is said in words. */
public final class ExposureTable {

    private static final String NOT_IN_HEADER = "not in the header";
    private static final String NOT_IN_REPORT = "not in the report";
    private static final String NO_REPORT = "no dose report open";
    private static final String NO_EVENT = "the report does not know this loop";

    /** One quantity, with its value and unit, or in words why there is none. */
    public record Row(String quantity, String header, String report) {}

    private ExposureTable() {}

    /** The Irradiation Event UID (0008,3010) of a loop, by which its event is found in a report. */
    public static Optional<String> event(DataSet header) {
        return header.string(Tag.IrradiationEventUID);
    }

    /** All quantities that either source could know; totals of the report at the end. */
    public static List<Row> rows(DataSet header, Optional<DoseReport> report) {
        Optional<IrradiationEvent> event = report.flatMap(known -> event(header).flatMap(known::event));
        Map<String, String> fromHeader = new LinkedHashMap<>();
        AcquisitionFacts.ofHeader(header).forEach(fact -> fromHeader.put(fact.name(), words(fact, NOT_IN_HEADER)));
        Map<String, String> fromReport = new LinkedHashMap<>();
        event.ifPresent(known ->
                known.facts().forEach(fact -> fromReport.put(fact.name(), words(fact, NOT_IN_REPORT))));
        String otherwise = report.isEmpty() ? NO_REPORT : event.isEmpty() ? NO_EVENT : NOT_IN_REPORT;
        List<Row> rows = new ArrayList<>();
        fromHeader.forEach((name, value) -> rows.add(new Row(name, value, fromReport.getOrDefault(name, otherwise))));
        fromReport.forEach((name, value) -> {
            if (!fromHeader.containsKey(name)) {
                rows.add(new Row(name, NOT_IN_HEADER, value));
            }
        });
        report.ifPresent(known ->
                known.totals().forEach(fact -> rows.add(new Row(fact.name(), "", words(fact, NOT_IN_REPORT)))));
        return List.copyOf(rows);
    }

    private static String words(AcquisitionFact fact, String missing) {
        return fact.value().isPresent() ? fact.text() : missing;
    }
}
