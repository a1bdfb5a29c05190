package org.clearcine.core.physics.dose;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Units of a dose report (UCUM codes) and by what a value is to be multiplied for the unit that is shown; nothing is guessed. */
final class DoseUnits {

    private static final Map<String, Map<String, Double>> FACTORS = Map.ofEntries(
            Map.entry(
                    "mGy cm2",
                    Map.of(
                            "gy.m2", 1e7, "mgy.cm2", 1.0, "dgy.cm2", 100.0, "gy.cm2", 1000.0, "ugy.m2", 10.0, "cgy.cm2",
                            10.0)),
            Map.entry("mGy", Map.of("gy", 1000.0, "mgy", 1.0, "dgy", 100.0, "cgy", 10.0, "ugy", 0.001)),
            Map.entry("s", Map.of("s", 1.0, "ms", 0.001, "min", 60.0)),
            Map.entry("kV", Map.of("kv", 1.0, "v", 0.001)),
            Map.entry("mA", Map.of("ma", 1.0, "ua", 0.001, "a", 1000.0)),
            Map.entry("ms", Map.of("ms", 1.0, "s", 1000.0, "us", 0.001)),
            Map.entry("mm", Map.of("mm", 1.0, "cm", 10.0, "m", 1000.0, "um", 0.001)),
            Map.entry("cm2", Map.of("m2", 1e4, "cm2", 1.0, "mm2", 0.01)),
            Map.entry("1/s", Map.of("{pulse}/s", 1.0, "/s", 1.0, "hz", 1.0, "1/s", 1.0)),
            Map.entry("pulses", Map.of("1", 1.0, "{pulse}", 1.0, "{pulses}", 1.0)));

    private DoseUnits() {}

    /** Empty where the written unit is not one of those that are known for what is shown. */
    static OptionalDouble factor(String shown, String written) {
        Double factor = FACTORS.getOrDefault(shown, Map.of()).get(written.toLowerCase(Locale.ROOT));
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }
}
