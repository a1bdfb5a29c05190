package org.clearcine.core.physics.dose;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One parameter of the exposure, as it is known or not.
 *
 * @param value in the unit; empty where the file does not say
 * @param remark why the value is missing or not to be trusted; empty where it is plausible
 */
public record AcquisitionFact(String name, String unit, OptionalDouble value, String remark) {

    /** Such as {@code 70 kV}, or {@code missing}. */
    public String text() {
        String number = value.isPresent()
                ? String.format(Locale.ROOT, "%.5g", value.getAsDouble())
                                .replaceAll("(\\.\\d*?)0+$", "$1")
                                .replaceAll("\\.$", "")
                        + " " + unit
                : "missing";
        return remark.isEmpty() ? number : number + " (" + remark + ")";
    }
}
