package org.clearcine.core.physics.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.clearcine.core.physics.Estimate;

/** How figures stand in files: six digits in CSV, value and interval in JSON. */
public final class FigureText {

    private FigureText() {}

    /** Six significant digits; empty for what is not known. */
    public static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }

    /** Three columns, each with a comma before it: value, lower and upper end. */
    public static void append(StringBuilder text, Estimate estimate) {
        text.append(',').append(number(estimate.value()));
        text.append(',').append(number(estimate.low()));
        text.append(',').append(number(estimate.high()));
    }

    /** Adds value, lower and upper end as an array, if the figure is known. */
    public static void add(JsonObject object, String name, Estimate estimate) {
        if (estimate.isKnown()) {
            JsonArray values = new JsonArray();
            values.add(estimate.value());
            values.add(estimate.low());
            values.add(estimate.high());
            object.add(name, values);
        }
    }
}
