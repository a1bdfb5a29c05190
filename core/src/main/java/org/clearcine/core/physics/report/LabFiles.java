package org.clearcine.core.physics.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.lab.LabRow;

/** A report as CSV and as JSON: the same rows, curves and parameters in both. */
public final class LabFiles {

    private LabFiles() {}

    /**
     * Comma-separated: parameters as lines that begin with {@code #}, then the table, then one line for each point of each curve.
     */
    public static String csv(LabReport report, Provenance provenance) {
        StringBuilder text = new StringBuilder();
        provenance
                .entries()
                .forEach((name, value) -> text.append("# ")
                        .append(name)
                        .append(": ")
                        .append(oneLine(value))
                        .append('\n'));
        report.notes()
                .forEach(note -> text.append("# note: ").append(oneLine(note)).append('\n'));
        text.append("region,quantity,unit,raw,raw low,raw high,denoised,denoised low,denoised high,")
                .append("change,change low,change high,change is\n");
        for (LabRow row : report.rows()) {
            text.append(quoted(row.region())).append(',').append(quoted(row.quantity()));
            text.append(',').append(quoted(row.unit()));
            FigureText.append(text, row.raw());
            FigureText.append(text, row.processed());
            FigureText.append(text, row.change());
            text.append(row.isRatio() ? ",ratio\n" : ",difference\n");
        }
        text.append("\nplot,curve,x label,y label,x,y,low,high\n");
        for (LabPlot plot : report.plots()) {
            for (LabPlot.Line line : plot.lines()) {
                appendCurve(text, plot, line);
            }
        }
        return text.toString();
    }

    private static void appendCurve(StringBuilder text, LabPlot plot, LabPlot.Line line) {
        for (int i = 0; i < line.curve().size(); i++) {
            text.append(quoted(plot.title())).append(',').append(quoted(line.name()));
            text.append(',').append(quoted(plot.xLabel())).append(',').append(quoted(plot.yLabel()));
            text.append(',').append(FigureText.number(line.curve().x(i)));
            text.append(',').append(FigureText.number(line.curve().y(i)));
            text.append(',')
                    .append(line.hasIntervals() ? FigureText.number(line.low().y(i)) : "");
            text.append(',')
                    .append(line.hasIntervals() ? FigureText.number(line.high().y(i)) : "")
                    .append('\n');
        }
    }

    /** The same as one object. */
    public static JsonObject json(LabReport report, Provenance provenance) {
        JsonObject object = new JsonObject();
        JsonObject parameters = new JsonObject();
        provenance.entries().forEach(parameters::addProperty);
        object.add("parameters", parameters);
        JsonArray rows = new JsonArray();
        for (LabRow row : report.rows()) {
            JsonObject one = new JsonObject();
            one.addProperty("region", row.region());
            one.addProperty("quantity", row.quantity());
            one.addProperty("unit", row.unit());
            FigureText.add(one, "raw", row.raw());
            FigureText.add(one, "denoised", row.processed());
            FigureText.add(one, row.isRatio() ? "ratio" : "difference", row.change());
            rows.add(one);
        }
        object.add("figures", rows);
        JsonArray plots = new JsonArray();
        report.plots().forEach(plot -> plots.add(json(plot)));
        object.add("curves", plots);
        JsonArray notes = new JsonArray();
        report.notes().forEach(notes::add);
        object.add("notes", notes);
        return object;
    }

    private static JsonObject json(LabPlot plot) {
        JsonObject object = new JsonObject();
        object.addProperty("title", plot.title());
        object.addProperty("x", plot.xLabel());
        object.addProperty("y", plot.yLabel());
        for (LabPlot.Line line : plot.lines()) {
            JsonArray points = new JsonArray();
            Curve curve = line.curve();
            for (int i = 0; i < curve.size(); i++) {
                if (Double.isFinite(curve.y(i))) {
                    JsonArray point = new JsonArray();
                    point.add(curve.x(i));
                    point.add(curve.y(i));
                    if (line.hasIntervals()
                            && Double.isFinite(line.high().y(i) - line.low().y(i))) {
                        point.add(line.low().y(i));
                        point.add(line.high().y(i));
                    }
                    points.add(point);
                }
            }
            object.add(line.name(), points);
        }
        return object;
    }

    /** Quoted where needed; a leading sign of a formula is defused, because these files are opened in spreadsheets. */
    static String quoted(String text) {
        String safe = text.matches("[=+@-].*") ? "'" + text : text;
        return safe.matches(".*[,\"\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
