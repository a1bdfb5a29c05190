package org.clearcine.core.physics.dose;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.report.Provenance;

/** A dose-quality curve as Markdown, CSV, JSON and plots; every saving is called a phantom estimate. */
public final class DoseText {

    private final List<DosePoint> points;
    private final List<EqualDetectability> gaps;
    private final Provenance provenance;

    public DoseText(List<DosePoint> points, Provenance provenance) {
        this.points = List.copyOf(points);
        this.gaps = EqualDetectability.of(points);
        this.provenance = provenance;
    }

    /** What the intervals allow to be said, and a table for each scene. */
    public String markdown() {
        StringBuilder text = new StringBuilder("\n");
        new DoseVerdict(points, gaps)
                .sentences()
                .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        for (String scene : points.stream().map(DosePoint::scene).distinct().toList()) {
            text.append("\n### ").append(scene).append("\n\n");
            text.append("| nGy/frame | method | detectability | CNR | contrast kept | line width | PSNR | ");
            text.append(
                    "raw dose as good (nGy) | dose saving, phantom estimate |\n|---|---|---|---|---|---|---|---|---|\n");
            points.stream().filter(point -> point.scene().equals(scene)).forEach(point -> text.append(line(point)));
        }
        return text.toString();
    }

    private String line(DosePoint point) {
        EqualDetectability gap = gap(point);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %.2f | %s | %.1f | %s | %s |%n",
                DoseVerdict.text(point.nanograyPerFrame()),
                point.method(),
                figure(point.detectability(), 1, "%.2f"),
                point.contrastToNoise(),
                point.contrastKept(),
                Double.isNaN(point.lineWidth()) ? "" : String.format(Locale.ROOT, "%.2f", point.lineWidth()),
                point.psnr(),
                figure(gap.rawNanogray(), 1, "%.3g"),
                figure(gap.saving(), 100, "%.0f %%"));
    }

    private EqualDetectability gap(DosePoint point) {
        return gaps.stream()
                .filter(gap -> gap.scene().equals(point.scene())
                        && gap.method().equals(point.method())
                        && gap.nanograyPerFrame() == point.nanograyPerFrame())
                .findFirst()
                .orElse(new EqualDetectability("", "", 0, Estimate.NONE, Estimate.NONE));
    }

    private static String figure(Estimate estimate, double factor, String format) {
        if (!estimate.isKnown()) {
            return "";
        }
        return String.format(Locale.ROOT, format, factor * estimate.value()) + " ["
                + bound(factor * estimate.low(), format) + ", " + bound(factor * estimate.high(), format) + "]";
    }

    private static String bound(double value, String format) {
        return Double.isInfinite(value) ? "?" : String.format(Locale.ROOT, format, value);
    }

    /** Even columns for a monospaced font. */
    public String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-10s %8s  %-10s %-22s %6s %9s %7s  %-22s %s%n",
                "scene",
                "nGy",
                "method",
                "detectability",
                "CNR",
                "contrast",
                "PSNR",
                "raw nGy as good",
                "dose saving, phantom estimate"));
        for (DosePoint point : points) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %8.4g  %-10s %-22s %6.2f %9.2f %7.1f  %-22s %s%n",
                    point.scene(),
                    point.nanograyPerFrame(),
                    point.method(),
                    figure(point.detectability(), 1, "%.2f"),
                    point.contrastToNoise(),
                    point.contrastKept(),
                    point.psnr(),
                    figure(gap(point).rawNanogray(), 1, "%.3g"),
                    figure(gap(point).saving(), 100, "%.0f %%")));
        }
        return text.toString();
    }

    /** One line a point; parameters first, as comments. */
    public String csv() {
        StringBuilder text = new StringBuilder("# phantom estimate, not a promise for patients\n");
        provenance.entries().forEach((name, value) -> text.append("# " + name + ": " + value + "\n"));
        text.append("scene,method,nGy per frame,detectability,low,high,CNR,contrast kept,line width,PSNR,");
        text.append("raw nGy as good,low,high,dose saving (phantom estimate),low,high\n");
        for (DosePoint point : points) {
            EqualDetectability gap = gap(point);
            text.append(point.scene()).append(',').append(point.method());
            for (double value : new double[] {
                point.nanograyPerFrame(),
                point.detectability().value(),
                point.detectability().low(),
                point.detectability().high(),
                point.contrastToNoise(),
                point.contrastKept(),
                point.lineWidth(),
                point.psnr(),
                gap.rawNanogray().value(),
                gap.rawNanogray().low(),
                gap.rawNanogray().high(),
                gap.saving().value(),
                gap.saving().low(),
                gap.saving().high()
            }) {
                text.append(',').append(Double.isFinite(value) ? String.format(Locale.ROOT, "%.5g", value) : "");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The same as one object. */
    public JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("note", "phantom estimate, not a promise for patients");
        JsonObject parameters = new JsonObject();
        provenance.entries().forEach(parameters::addProperty);
        object.add("parameters", parameters);
        JsonArray array = new JsonArray();
        for (DosePoint point : points) {
            JsonObject one = new JsonObject();
            one.addProperty("scene", point.scene());
            one.addProperty("method", point.method());
            put(one, "nanograyPerFrame", point.nanograyPerFrame());
            put(one, "detectability", point.detectability().value());
            put(one, "detectabilityLow", point.detectability().low());
            put(one, "detectabilityHigh", point.detectability().high());
            put(one, "contrastToNoise", point.contrastToNoise());
            put(one, "contrastKept", point.contrastKept());
            put(one, "lineWidth", point.lineWidth());
            put(one, "psnr", point.psnr());
            put(one, "rawNanogray", gap(point).rawNanogray().value());
            put(one, "doseSavingPhantomEstimate", gap(point).saving().value());
            array.add(one);
        }
        object.add("points", array);
        return object;
    }

    private static void put(JsonObject object, String name, double value) {
        if (Double.isFinite(value)) {
            object.addProperty(name, value);
        }
    }

    /** Detectability, CNR, line width and PSNR against dose, one plot a scene and figure; log dose. */
    public List<LabPlot> plots() {
        List<LabPlot> plots = new ArrayList<>();
        for (String scene : points.stream().map(DosePoint::scene).distinct().toList()) {
            plots.add(plot(
                    scene, "Detectability d'", point -> point.detectability().value()));
            plots.add(plot(scene, "CNR", DosePoint::contrastToNoise));
            plots.add(plot(scene, "PSNR (dB)", DosePoint::psnr));
            plots.add(plot(scene, "Line width, of clean", DosePoint::lineWidth));
        }
        return plots;
    }

    private LabPlot plot(String scene, String label, ToDoubleFunction<DosePoint> figure) {
        List<LabPlot.Line> lines = new ArrayList<>();
        for (String method : points.stream().map(DosePoint::method).distinct().toList()) {
            List<DosePoint> members = points.stream()
                    .filter(point ->
                            point.scene().equals(scene) && point.method().equals(method))
                    .toList();
            lines.add(new LabPlot.Line(
                    method,
                    Curve.of(
                            members.stream()
                                    .mapToDouble(point -> Math.log10(point.nanograyPerFrame()))
                                    .toArray(),
                            members.stream().mapToDouble(figure).toArray())));
        }
        return new LabPlot(
                label + ", scene " + scene + " (phantom estimate)", "log10 of dose (nGy per frame)", label, lines);
    }
}
