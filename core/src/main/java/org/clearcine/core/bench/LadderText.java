package org.clearcine.core.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.metrics.QualityMetric;

/** The ladder's rows as one table, and as an object for a program. */
public final class LadderText {

    private static final List<QualityMetric> COLUMNS = List.of(
            QualityMetric.PSNR,
            QualityMetric.SSIM,
            QualityMetric.EDGE_PSNR,
            QualityMetric.MOTION_PSNR,
            QualityMetric.FLICKER_PSNR,
            QualityMetric.WIRE_DEPTH_EACH,
            QualityMetric.NPS_LOW,
            QualityMetric.DARK_BIAS);

    private LadderText() {}

    /** One table in Markdown. */
    public static String markdown(List<LadderBench.Row> rows) {
        List<String> headings = new ArrayList<>(List.of("variant"));
        COLUMNS.forEach(metric -> headings.add(metric.label()));
        headings.addAll(List.of("clean frames", "values", "training CPU s", "CPU ms"));
        MarkdownTable table = new MarkdownTable(headings);
        for (LadderBench.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.id()));
            COLUMNS.forEach(metric -> cells.add(cell(row, metric)));
            cells.add(row.trained()
                    .map(each -> each.seesTruth() ? "simulated" : "none")
                    .orElse("-"));
            cells.add(row.trained().map(each -> String.valueOf(each.values())).orElse("-"));
            cells.add(row.trained().map(each -> rounded(each.cpuSeconds())).orElse("-"));
            cells.add(rounded(row.cpuMillis()));
            table.add(cells);
        }
        return table.text();
    }

    private static String cell(LadderBench.Row row, QualityMetric metric) {
        return row.scores().value(metric).stream()
                .mapToObj(value -> String.format(Locale.ROOT, "%." + metric.decimals() + "f", value + 0.0))
                .findFirst()
                .orElse("-");
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** All rows with every figure and the loss curves. */
    public static JsonObject json(List<LadderBench.Row> rows) {
        JsonArray array = new JsonArray();
        for (LadderBench.Row row : rows) {
            JsonObject entry = new JsonObject();
            entry.addProperty("variant", row.id());
            row.scores().values().forEach((metric, value) -> entry.addProperty(QualityJson.key(metric), value));
            entry.addProperty("cpuMillisPerFrame", row.cpuMillis());
            row.trained().ifPresent(trained -> {
                entry.addProperty("values", trained.values());
                entry.addProperty("seesTruth", trained.seesTruth());
                entry.addProperty("trainingCpuSeconds", trained.cpuSeconds());
                JsonArray curve = new JsonArray();
                trained.curve().forEach(curve::add);
                entry.add("lossCurve", curve);
            });
            array.add(entry);
        }
        JsonObject object = new JsonObject();
        object.add("variants", array);
        return object;
    }
}
