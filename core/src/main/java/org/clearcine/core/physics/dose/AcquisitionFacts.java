package org.clearcine.core.physics.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    static final String TUBE_VOLTAGE = "Tube voltage";
    static final String TUBE_CURRENT = "Tube current";
    static final String PULSE_WIDTH = "Pulse width";
    static final String EXPOSURE_TIME = "Exposure time";
    static final String FILTER_LEAST = "Filter thickness, least";
    static final String SOURCE_TO_DETECTOR = "Source to detector";
    static final String AREA_PRODUCT = "Dose area product";

    private static final int FILTER_THICKNESS_MINIMUM = 0x00187052;
    private static final int CONTENT_SEQUENCE = 0x0040A730;
    private static final int CONCEPT_NAME = 0x0040A043;
    private static final int DEEPEST = 32;

    /** Codes of the dose report and what they mean, each with the unit that is shown. */
    private static final Map<String, String[]> CODES = Map.of(
            "113722", new String[] {"Dose area product total", "mGy cm2"},
            "122130", new String[] {AREA_PRODUCT, "mGy cm2"},
            "113725", new String[] {"Reference air kerma total", "mGy"},
            "113738", new String[] {"Reference air kerma", "mGy"},
            "113730", new String[] {"Fluoroscopy time total", "s"});

    private AcquisitionFacts() {}

    /** From the header of a loop. */
    public static List<AcquisitionFact> ofHeader(DataSet header) {
        List<AcquisitionFact> facts = new ArrayList<>();
        facts.add(fact(TUBE_VOLTAGE, "kV", header.decimal(Tag.KVP), new double[] {20, 160}));
        OptionalDouble micro = header.decimal(Tag.XRayTubeCurrentInuA);
        OptionalDouble current =
                micro.isPresent() ? OptionalDouble.of(micro.getAsDouble() / 1000) : header.decimal(Tag.XRayTubeCurrent);
        facts.add(fact(TUBE_CURRENT, "mA", current, new double[] {0.05, 2000}));
        facts.add(fact(PULSE_WIDTH, "ms", header.decimal(Tag.AveragePulseWidth), new double[] {0.1, 200}));
        facts.add(fact(EXPOSURE_TIME, "ms", header.decimal(Tag.ExposureTime), new double[] {0.1, 600_000}));
        facts.add(fact(FILTER_LEAST, "mm", header.decimal(FILTER_THICKNESS_MINIMUM), new double[] {0, 20}));
        facts.add(fact("Field size", "mm", header.decimal(Tag.IntensifierSize), new double[] {50, 600}));
        facts.add(
                fact(SOURCE_TO_DETECTOR, "mm", header.decimal(Tag.DistanceSourceToDetector), new double[] {300, 2500}));
        facts.add(
                fact("Source to patient", "mm", header.decimal(Tag.DistanceSourceToPatient), new double[] {200, 2000}));
        OptionalDouble area = header.decimal(Tag.ImageAndFluoroscopyAreaDoseProduct);
        facts.add(fact(
                AREA_PRODUCT,
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
                .ifPresent(meaning -> facts.add(DoseReport.measured(item, meaning[0], meaning[1])));
        item.items(CONTENT_SEQUENCE).forEach(child -> collect(child, depth + 1, facts));
    }
}
