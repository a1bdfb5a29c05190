package org.clearcine.core.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What pipelines gain under other conditions, as a table and as JSON. */
public final class RobustnessText {

    private RobustnessText() {}

    public static String markdown(List<RobustnessBench.Row> rows) {
        MarkdownTable table = new MarkdownTable(
                List.of("condition", "in training", "method", "gain dB", "lead lost dB", "ran", "findings"));
        for (RobustnessBench.Row row : rows) {
            table.add(List.of(
                    row.condition(),
                    row.trained() ? "yes" : "no",
                    row.method(),
                    String.format(Locale.ROOT, "%.2f", row.gain()),
                    String.format(Locale.ROOT, "%+.2f", row.lossOfLead()),
                    String.join(", ", row.ran()),
                    words(row.findings())));
        }
        return table.text();
    }

    private static String words(Set<?> findings) {
        return findings.isEmpty()
                ? "-"
                : findings.stream()
                        .map(kind -> kind.toString().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    public static JsonObject json(List<RobustnessBench.Row> rows) {
        JsonArray array = new JsonArray();
        for (RobustnessBench.Row row : rows) {
            JsonObject entry = new JsonObject();
            entry.addProperty("condition", row.condition());
            entry.addProperty("inTraining", row.trained());
            entry.addProperty("method", row.method());
            entry.addProperty("gain", row.gain());
            entry.addProperty("lossOfLead", row.lossOfLead());
            JsonArray ran = new JsonArray();
            row.ran().forEach(ran::add);
            entry.add("ran", ran);
            JsonArray findings = new JsonArray();
            row.findings().forEach(kind -> findings.add(kind.name()));
            entry.add("findings", findings);
            array.add(entry);
        }
        JsonObject object = new JsonObject();
        object.add("rows", array);
        return object;
    }
}
