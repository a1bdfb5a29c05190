package org.clearcine.core.physics.dose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.part10.Part10File;
import org.clearcine.core.dicom.part10.Part10Reader;

/**
 * An X-ray Radiation Dose SR (PS3.16 TID 10001): totals, and the parameters of each irradiation event (TID 10003).
 *
 * <p>The tree is walked to a depth of 32; a value whose unit is not known stays as it is and says so.
 *
 * @param totals in the order in which they stand
 */
public record DoseReport(List<AcquisitionFact> totals, List<IrradiationEvent> events) {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.88.67";
    private static final int CONTENT_SEQUENCE = 0x0040A730;
    private static final int CONCEPT_NAME = 0x0040A043;
    private static final int MEASURED_VALUE = 0x0040A300;
    private static final int NUMERIC_VALUE = 0x0040A30A;
    private static final int UNITS = 0x004008EA;
    private static final int UID_VALUE = 0x0040A124;
    private static final String EVENT = "113706";
    private static final String EVENT_UID = "113769";
    private static final int DEEPEST = 32;

    /** What is known of a code: how it is called and in which unit it is shown. */
    private record Meaning(String name, String unit) {}

    private static final Map<String, Meaning> CODES = codes();

    private static Map<String, Meaning> codes() {
        Map<String, Meaning> codes = new LinkedHashMap<>();
        codes.put("113733", new Meaning(AcquisitionFacts.TUBE_VOLTAGE, "kV"));
        codes.put("113734", new Meaning(AcquisitionFacts.TUBE_CURRENT, "mA"));
        codes.put("113793", new Meaning(AcquisitionFacts.PULSE_WIDTH, "ms"));
        codes.put("113791", new Meaning("Pulse rate", "1/s"));
        codes.put("113768", new Meaning("Pulses", "pulses"));
        codes.put("113824", new Meaning(AcquisitionFacts.EXPOSURE_TIME, "ms"));
        codes.put("113758", new Meaning(AcquisitionFacts.FILTER_LEAST, "mm"));
        codes.put("113773", new Meaning("Filter thickness, most", "mm"));
        codes.put("113790", new Meaning("Collimated field area", "cm2"));
        codes.put("113750", new Meaning(AcquisitionFacts.SOURCE_TO_DETECTOR, "mm"));
        codes.put("122130", new Meaning(AcquisitionFacts.AREA_PRODUCT, "mGy cm2"));
        codes.put("113738", new Meaning("Reference air kerma", "mGy"));
        return codes;
    }

    public DoseReport {
        totals = List.copyOf(totals);
        events = List.copyOf(events);
    }

    /** Empty if a data set is no dose report. */
    public static Optional<DoseReport> of(DataSet object) {
        if (!object.string(Tag.SOPClassUID).filter(SOP_CLASS::equals).isPresent()) {
            return Optional.empty();
        }
        List<IrradiationEvent> events = new ArrayList<>();
        collect(object, 0, events);
        List<AcquisitionFact> totals = AcquisitionFacts.ofDoseReport(object).stream()
                .filter(fact -> fact.name().endsWith("total"))
                .toList();
        return Optional.of(new DoseReport(totals, events));
    }

    /**
     * Reads a file.
     *
     * @throws IOException with a sentence if it cannot be read or is no dose report
     */
    public static DoseReport open(Path file) throws IOException {
        try (Part10File part10 = new Part10Reader(Limits.DEFAULT).open(file)) {
            return of(part10.dataSet())
                    .orElseThrow(() -> new IOException("This file is no X-ray radiation dose report."));
        }
    }

    /** The event with a UID. */
    public Optional<IrradiationEvent> event(String uid) {
        return events.stream()
                .filter(event -> event.uid().filter(uid::equals).isPresent())
                .findFirst();
    }

    private static void collect(DataSet item, int depth, List<IrradiationEvent> events) {
        if (depth > DEEPEST) {
            return;
        }
        if (code(item).filter(EVENT::equals).isPresent()) {
            events.add(event(item, depth));
            return;
        }
        item.items(CONTENT_SEQUENCE).forEach(child -> collect(child, depth + 1, events));
    }

    private static IrradiationEvent event(DataSet container, int depth) {
        Map<String, AcquisitionFact> found = new LinkedHashMap<>();
        List<String> uids = new ArrayList<>();
        read(container, depth, found, uids);
        List<AcquisitionFact> facts = new ArrayList<>();
        CODES.forEach((code, meaning) -> facts.add(found.getOrDefault(
                code, new AcquisitionFact(meaning.name(), meaning.unit(), OptionalDouble.empty(), ""))));
        return new IrradiationEvent(uids.stream().findFirst(), facts);
    }

    private static void read(DataSet item, int depth, Map<String, AcquisitionFact> found, List<String> uids) {
        if (depth > DEEPEST) {
            return;
        }
        code(item).ifPresent(code -> {
            if (code.equals(EVENT_UID)) {
                item.string(UID_VALUE).ifPresent(uids::add);
            }
            Meaning meaning = CODES.get(code);
            if (meaning != null && item.item(MEASURED_VALUE).isPresent()) {
                found.putIfAbsent(code, measured(item, meaning.name(), meaning.unit()));
            }
        });
        item.items(CONTENT_SEQUENCE).forEach(child -> read(child, depth + 1, found, uids));
    }

    private static Optional<String> code(DataSet item) {
        return item.item(CONCEPT_NAME).flatMap(name -> name.string(Tag.CodeValue));
    }

    /** A NUM content item in the unit that is shown, or as it is written where that unit is not known. */
    static AcquisitionFact measured(DataSet item, String name, String shown) {
        Optional<DataSet> measured = item.item(MEASURED_VALUE);
        OptionalDouble value =
                measured.map(found -> found.decimal(NUMERIC_VALUE)).orElse(OptionalDouble.empty());
        String unit = measured.flatMap(found -> found.item(UNITS))
                .flatMap(found -> found.string(Tag.CodeValue))
                .orElse("");
        if (value.isEmpty()) {
            return new AcquisitionFact(name, shown, value, "");
        }
        OptionalDouble factor = DoseUnits.factor(shown, unit);
        return factor.isEmpty()
                ? new AcquisitionFact(name, unit, value, "unit not known, not converted")
                : new AcquisitionFact(name, shown, OptionalDouble.of(factor.getAsDouble() * value.getAsDouble()), "");
    }
}
