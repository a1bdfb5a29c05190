package org.clearcine.core.physics.dose;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabRow;
import org.clearcine.core.physics.report.FigureText;
import org.clearcine.core.physics.report.Provenance;

/** The dose curve of a recorded loop as table, CSV, JSON and plots; its limits stand first. */
public final class RecordedText {

    private static final Set<String> SHOWN = new LinkedHashSet<>(List.of(
            "Temporal SD",
            "SNR",
            "CNR",
            "NPWE index, eye and 200 ms",
            "NPS mean frequency",
            "Still edge MTF 50 %",
            "Moving edge MTF 50 %"));

    private final List<RecordedPoint> points;
    private final Provenance provenance;

    public RecordedText(List<RecordedPoint> points, Provenance provenance) {
        this.points = List.copyOf(points);
        this.provenance = provenance;
    }

    private record Line(RecordedPoint point, LabRow row) {}

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (RecordedPoint point : points) {
            point.rows().stream()
                    .filter(row -> SHOWN.contains(row.quantity()))
                    .forEach(row -> lines.add(new Line(point, row)));
        }
        return lines;
    }

    /** Even columns for a monospaced font. */
    public String table() {
        StringBuilder text = new StringBuilder(LowerDose.LIMITS).append('\n').append('\n');
        text.append(String.format(
                Locale.ROOT,
                "%6s  %-12s %-16s %-28s %-26s %s%n",
                "dose",
                "method",
                "region",
                "quantity",
                "raw",
                "denoised"));
        for (Line line : lines()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%4.0f %%  %-12s %-16s %-28s %-26s %s%n",
                    100 * line.point().fraction(),
                    line.point().method(),
                    line.row().region(),
                    line.row().quantity(),
                    figure(line.row().raw()),
                    line.point().method().equals("raw") ? "" : figure(line.row().processed())));
        }
        return text.toString();
    }

    private static String figure(Estimate estimate) {
        return estimate.isKnown()
                ? String.format(Locale.ROOT, "%.4g [%.4g, %.4g]", estimate.value(), estimate.low(), estimate.high())
                : "";
    }

    /** All figures, a line each; parameters and limits first, as comments. */
    public String csv() {
        StringBuilder text = new StringBuilder("# ").append(LowerDose.LIMITS).append('\n');
        provenance.entries().forEach((name, value) -> text.append("# " + name + ": " + value + "\n"));
        text.append("dose fraction,method,region,quantity,unit,raw,low,high,denoised,low,high\n");
        for (RecordedPoint point : points) {
            for (LabRow row : point.rows()) {
                text.append(point.fraction()).append(',').append(point.method());
                text.append(",\"").append(row.region()).append("\",\"").append(row.quantity());
                text.append("\",\"").append(row.unit()).append('"');
                FigureText.append(text, row.raw());
                FigureText.append(text, point.method().equals("raw") ? Estimate.NONE : row.processed());
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** The same as one object. */
    public JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("note", LowerDose.LIMITS);
        JsonObject parameters = new JsonObject();
        provenance.entries().forEach(parameters::addProperty);
        object.add("parameters", parameters);
        JsonArray array = new JsonArray();
        for (RecordedPoint point : points) {
            for (LabRow row : point.rows()) {
                JsonObject one = new JsonObject();
                one.addProperty("fraction", point.fraction());
                one.addProperty("method", point.method());
                one.addProperty("region", row.region());
                one.addProperty("quantity", row.quantity());
                one.addProperty("unit", row.unit());
                FigureText.add(one, "raw", row.raw());
                if (!point.method().equals("raw")) {
                    FigureText.add(one, "denoised", row.processed());
                }
                array.add(one);
            }
        }
        object.add("figures", array);
        return object;
    }

    /** One plot for each region and quantity that is shown, over the dose in percent. */
    public List<LabPlot> plots() {
        List<LabPlot> plots = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        lines().forEach(line -> seen.add(List.of(line.row().region(), line.row().quantity())));
        for (List<String> key : seen) {
            List<LabPlot.Line> curves = new ArrayList<>();
            List<String> methods =
                    points.stream().map(RecordedPoint::method).distinct().toList();
            curves.add(new LabPlot.Line("raw", curve(methods.get(0), key, LabRow::raw)));
            methods.stream()
                    .filter(method -> !method.equals("raw"))
                    .forEach(method -> curves.add(new LabPlot.Line(method, curve(method, key, LabRow::processed))));
            plots.add(new LabPlot(
                    key.get(1) + ", " + key.get(0) + " (simulated from the loop)",
                    "Dose (% of recorded)",
                    key.get(1),
                    curves));
        }
        return plots;
    }

    private Curve curve(String method, List<String> key, Function<LabRow, Estimate> figure) {
        List<double[]> found = new ArrayList<>();
        points.stream()
                .filter(point -> point.method().equals(method))
                .forEach(point -> point.row(key.get(0), key.get(1))
                        .map(figure)
                        .filter(Estimate::isKnown)
                        .ifPresent(estimate -> found.add(new double[] {100 * point.fraction(), estimate.value()})));
        return Curve.of(
                found.stream().mapToDouble(pair -> pair[0]).toArray(),
                found.stream().mapToDouble(pair -> pair[1]).toArray());
    }
}
