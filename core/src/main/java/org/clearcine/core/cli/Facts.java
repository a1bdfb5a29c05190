package org.clearcine.core.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;

/** Facts for a person and for a program at once: a line of text each, and properties of one JSON object. */
final class Facts {

    private final JsonObject object = new JsonObject();
    private final StringBuilder text = new StringBuilder();

    /** A line for the person; the label may be empty. */
    Facts line(String label, String format, Object... values) {
        String value = String.format(Locale.ROOT, format, values);
        text.append(label.isEmpty() ? value : String.format(Locale.ROOT, "%-18s%s", label, value))
                .append('\n');
        return this;
    }

    Facts property(String name, String value) {
        object.addProperty(name, value);
        return this;
    }

    Facts property(String name, Number value) {
        object.addProperty(name, value);
        return this;
    }

    Facts property(String name, boolean value) {
        object.addProperty(name, value);
        return this;
    }

    Facts property(String name, JsonElement value) {
        object.add(name, value);
        return this;
    }

    Facts property(String name, Iterable<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        object.add(name, array);
        return this;
    }

    JsonObject json() {
        return object;
    }

    String text() {
        return text.toString();
    }
}
