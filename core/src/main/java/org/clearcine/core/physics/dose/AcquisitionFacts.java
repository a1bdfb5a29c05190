package org.clearcine.core.physics.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;

/**
 * Exposure parameters from the header of a loop (PS3.3 C.8.7.2, C.8.7.3) and dose from an X-ray Radiation Dose SR (PS3.16 TID 10001
 * and below).
 *
 * <p>What is missing is said to be missing. Values far outside what the quantity can be are kept and flagged, because vendors have
 * written other units; units of a dose report are converted only if they are known.
 */
public final class AcquisitionFacts {

    private static final int FILTER_THICKNESS_MINIMUM = 0x00187052;
    private static final int CONTENT_SEQUENCE = 0x0040A730;
    private static final int CONCEPT_NAME = 0x0040A043;
    private static final int MEASURED_VALUE = 0x0040A300;
    private static final int NUMERIC_VALUE = 0x0040A30A;
    private static final int UNITS = 0x004008EA;
    private static final int DEEPEST = 32;

    /** Codes of the dose report and what they mean, each with the unit that is shown. */
    private static final Map<String, String[]> CODES = Map.of(
            "113722", new String[] {"Dose area product total", "mGy cm2"},
            "122130", new String[] {"Dose area product", "mGy cm2"},
            "113725", new String[] {"Reference air kerma total", "mGy"},
            "113738", new String[] {"Reference air kerma", "mGy"},
            "113730", new String[] {"Fluoroscopy time total", "s"});

    private static final Map<String, Double> TO_AREA =
            Map.of("gy.m2", 1e7, "mgy.cm2", 1.0, "dgy.cm2", 100.0, "gy.cm2", 1000.0, "ugy.m2", 10.0, "cgy.cm2", 10.0);
    private static final Map<String, Double> TO_KERMA = Map.of("gy", 1000.0, "mgy", 1.0, "dgy", 100.0);
    private static final Map<String, Double> TO_SECONDS = Map.of("s", 1.0, "ms", 0.001, "min", 60.0);

    private AcquisitionFacts() {}

    /** From the header of a loop. */
    public static List<AcquisitionFact> ofHeader(DataSet header) {
        List<AcquisitionFact> facts = new ArrayList<>();
        facts.add(fact("Tube voltage", "kV", header.decimal(Tag.KVP), new double[] {20, 160}));
        OptionalDouble micro = header.decimal(Tag.XRayTubeCurrentInuA);
        OptionalDouble current =
                micro.isPresent() ? OptionalDouble.of(micro.getAsDouble() / 1000) : header.decimal(Tag.XRayTubeCurrent);
        facts.add(fact("Tube current", "mA", current, new double[] {0.05, 2000}));
        facts.add(fact("Pulse width", "ms", header.decimal(Tag.AveragePulseWidth), new double[] {0.1, 200}));
        facts.add(fact("Exposure time", "ms", header.decimal(Tag.ExposureTime), new double[] {0.1, 600_000}));
        facts.add(
                fact("Filter thickness, least", "mm", header.decimal(FILTER_THICKNESS_MINIMUM), new double[] {0, 20}));
        facts.add(fact("Field size", "mm", header.decimal(Tag.IntensifierSize), new double[] {50, 600}));
        facts.add(fact(
                "Source to detector", "mm", header.decimal(Tag.DistanceSourceToDetector), new double[] {300, 2500}));
        facts.add(
                fact("Source to patient", "mm", header.decimal(Tag.DistanceSourceToPatient), new double[] {200, 2000}));
        OptionalDouble area = header.decimal(Tag.ImageAndFluoroscopyAreaDoseProduct);
        facts.add(fact(
                "Dose area product",
                "mGy cm2",
                area.isPresent() ? OptionalDouble.of(100 * area.getAsDouble()) : area,
                new double[] {0, 5e6}));
        return List.copyOf(facts);
    }

    private static AcquisitionFact fact(String name, String unit, OptionalDouble value, double[] range) {
        if (value.isEmpty()) {
            return new AcquisitionFact(name, unit, value, "");
        }
        boolean plausible = value.getAsDouble() >= range[0] && value.getAsDouble() <= range[1];
        return new AcquisitionFact(name, unit, value, plausible ? "" : "implausible, perhaps another unit");
    }

    /** From a dose report: totals and events, in the order in which they stand. */
    public static List<AcquisitionFact> ofDoseReport(DataSet report) {
        List<AcquisitionFact> facts = new ArrayList<>();
        collect(report, 0, facts);
        return List.copyOf(facts);
    }

    private static void collect(DataSet item, int depth, List<AcquisitionFact> facts) {
        if (depth > DEEPEST) {
            return;
        }
        item.item(CONCEPT_NAME)
                .flatMap(name -> name.string(Tag.CodeValue))
                .map(CODES::get)
                .ifPresent(meaning -> facts.add(measured(item, meaning)));
        item.items(CONTENT_SEQUENCE).forEach(child -> collect(child, depth + 1, facts));
    }

    private static AcquisitionFact measured(DataSet item, String[] meaning) {
        Optional<DataSet> measured = item.item(MEASURED_VALUE);
        OptionalDouble value =
                measured.map(found -> found.decimal(NUMERIC_VALUE)).orElse(OptionalDouble.empty());
        String unit = measured.flatMap(found -> found.item(UNITS))
                .flatMap(found -> found.string(Tag.CodeValue))
                .orElse("");
        Map<String, Double> factors =
                meaning[1].equals("s") ? TO_SECONDS : meaning[1].equals("mGy") ? TO_KERMA : TO_AREA;
        Double factor = factors.get(unit.toLowerCase(Locale.ROOT));
        if (value.isPresent() && factor == null) {
            return new AcquisitionFact(meaning[0], unit, value, "unit not known, not converted");
        }
        return new AcquisitionFact(
                meaning[0],
                meaning[1],
                value.isPresent() ? OptionalDouble.of(factor * value.getAsDouble()) : value,
                "");
    }
}
