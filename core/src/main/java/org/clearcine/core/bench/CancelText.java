package org.clearcine.core.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** How quickly cancels are answered, as a table and as JSON. */
public final class CancelText {

    private CancelText() {}

    public static String markdown(List<CancelBench.Answer> answers) {
        MarkdownTable table = new MarkdownTable(
                List.of("loop", "method", "cancels", "median ms", "slowest ms", "median CPU ms", "slowest CPU ms"));
        for (CancelBench.Answer answer : answers) {
            table.add(List.of(
                    answer.loop(),
                    answer.method(),
                    String.valueOf(answer.moments()),
                    whole(answer.medianWallMillis()),
                    whole(answer.slowestWallMillis()),
                    whole(answer.medianCpuMillis()),
                    whole(answer.slowestCpuMillis())));
        }
        return table.text();
    }

    private static String whole(double millis) {
        return String.format(Locale.ROOT, "%.0f", millis);
    }

    public static JsonObject json(List<CancelBench.Answer> answers) {
        JsonArray array = new JsonArray();
        for (CancelBench.Answer answer : answers) {
            JsonObject entry = new JsonObject();
            entry.addProperty("loop", answer.loop());
            entry.addProperty("method", answer.method());
            entry.addProperty("cancels", answer.moments());
            entry.addProperty("medianWallMillis", answer.medianWallMillis());
            entry.addProperty("slowestWallMillis", answer.slowestWallMillis());
            entry.addProperty("medianCpuMillis", answer.medianCpuMillis());
            entry.addProperty("slowestCpuMillis", answer.slowestCpuMillis());
            array.add(entry);
        }
        JsonObject object = new JsonObject();
        object.add("answers", array);
        return object;
    }
}
