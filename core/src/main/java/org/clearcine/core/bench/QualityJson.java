package org.clearcine.core.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.function.Predicate;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.metrics.QualityScores;

/** A quality report as one JSON object: every loop by itself, and the means. */
public final class QualityJson {

    private QualityJson() {}

    /** Figures that have no meaning for a loop are left out. */
    public static JsonObject of(QualityReport report) {
        JsonObject object = new JsonObject();
        JsonObject units = new JsonObject();
        for (QualityMetric metric : QualityMetric.values()) {
            units.addProperty(key(metric), metric.unit());
        }
        object.add("units", units);
        object.add("simulatedMean", summaries(report, loop -> !loop.real()));
        object.add("realMean", summaries(report, BenchLoop::real));
        JsonArray loops = new JsonArray();
        for (LoopResult result : report.results()) {
            JsonObject entry = entry(result.method(), result.scores(), result.cpuMillisPerFrame());
            entry.addProperty("scene", result.loop().scene());
            entry.addProperty("dose", result.loop().dose());
            entry.addProperty("real", result.loop().real());
            loops.add(entry);
        }
        object.add("loops", loops);
        JsonArray skipped = new JsonArray();
        report.skipped().forEach(skipped::add);
        object.add("skipped", skipped);
        return object;
    }

    private static JsonArray summaries(QualityReport report, Predicate<BenchLoop> which) {
        JsonArray array = new JsonArray();
        for (QualityReport.Summary summary : report.summaries(which)) {
            array.add(entry(summary.method(), summary.scores(), summary.cpuMillisPerFrame()));
        }
        return array;
    }

    private static JsonObject entry(BenchMethod method, QualityScores scores, double cpuMillis) {
        JsonObject entry = new JsonObject();
        entry.addProperty("method", method.id());
        entry.addProperty("settings", method.settings());
        scores.values().forEach((metric, value) -> {
            if (Double.isFinite(value)) {
                entry.addProperty(key(metric), Math.round(value * 1e5) / 1e5);
            }
        });
        entry.addProperty("cpuMillisPerFrame", Math.round(cpuMillis * 100) / 100.0);
        return entry;
    }

    /** Such as {@code motionPsnr}. */
    public static String key(QualityMetric metric) {
        StringBuilder key = new StringBuilder();
        for (String word : metric.name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
