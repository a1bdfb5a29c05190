package org.clearcine.core.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** What frames cost, as a table and as JSON. */
public final class SpeedText {

    private SpeedText() {}

    public static String markdown(List<SpeedBench.Cost> costs) {
        MarkdownTable table = new MarkdownTable(List.of("method", "size", "CPU ms a frame", "x gaussian-5x5"));
        for (SpeedBench.Cost cost : costs) {
            table.add(List.of(
                    cost.method(),
                    cost.size().columns() + "x" + cost.size().rows(),
                    String.format(Locale.ROOT, "%.1f", cost.cpuMillisPerFrame()),
                    String.format(Locale.ROOT, "%.1f", cost.ratio())));
        }
        return table.text();
    }

    public static JsonObject json(List<SpeedBench.Cost> costs) {
        JsonArray array = new JsonArray();
        for (SpeedBench.Cost cost : costs) {
            JsonObject entry = new JsonObject();
            entry.addProperty("method", cost.method());
            entry.addProperty("rows", cost.size().rows());
            entry.addProperty("columns", cost.size().columns());
            entry.addProperty("cpuMillisPerFrame", cost.cpuMillisPerFrame());
            entry.addProperty("ratioToGaussian", cost.ratio());
            array.add(entry);
        }
        JsonObject object = new JsonObject();
        object.addProperty("baseline", "gaussian-5x5");
        object.add("costs", array);
        return object;
    }
}
