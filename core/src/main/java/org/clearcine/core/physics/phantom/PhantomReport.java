package org.clearcine.core.physics.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.detection.ContrastDetail;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.lab.LabRow;

/** A measured phantom as the lab's report: a row for each figure of each detail, the contrast-detail curve, what to mind. */
public final class PhantomReport {

    private static final String UNKNOWN_NOTE =
            "A dash: the detail does not rise out of the noise, or lies beside the picture.";

    private PhantomReport() {}

    /** Rows, curves and notes. */
    public static LabReport of(PhantomMeasurement.Request request, PhantomMeasurement.Result result) {
        List<LabRow> rows = new ArrayList<>();
        rows.add(seen(result));
        addThresholds(rows, result);
        rows.addAll(result.lines());
        List<DetailFigure> raw = result.raw().details();
        for (int i = 0; i < raw.size(); i++) {
            int detail = i;
            Optional<DetailFigure> other =
                    result.processed().map(figures -> figures.details().get(detail));
            String name = "detail " + raw.get(i).detail().name();
            rows.add(row(name, "Contrast", raw.get(i).contrast(), other.map(DetailFigure::contrast)));
            rows.add(row(name, "CNR", raw.get(i).contrastToNoise(), other.map(DetailFigure::contrastToNoise)));
            rows.add(row(name, "Detail index", raw.get(i).index(), other.map(DetailFigure::index)));
        }
        return new LabReport(rows, List.of(curve(result), indices(result)), List.of(), notes(request));
    }

    private static LabRow seen(PhantomMeasurement.Result result) {
        double raw = result.raw().seen(ContrastDetail.THRESHOLD);
        Optional<Double> other = result.processed().map(figures -> (double) figures.seen(ContrastDetail.THRESHOLD));
        return new LabRow(
                "phantom",
                "Details at index 4 and above, of " + result.raw().details().size(),
                "",
                Estimate.exact(raw),
                other.map(Estimate::exact).orElse(Estimate.NONE),
                other.map(value -> Estimate.exact(value - raw)).orElse(Estimate.NONE),
                false);
    }

    private static void addThresholds(List<LabRow> rows, PhantomMeasurement.Result result) {
        for (int i = 0; i < result.raw().thresholds().size(); i++) {
            PhantomFigures.Threshold raw = result.raw().thresholds().get(i);
            int place = i;
            Optional<Estimate> other = result.processed()
                    .map(figures -> figures.thresholds().get(place).contrast());
            rows.add(row(
                    String.format(Locale.ROOT, "disks of %s mm", number(raw.diameter())),
                    "Threshold contrast",
                    raw.contrast(),
                    other));
        }
    }

    private static LabRow row(String region, String quantity, Estimate raw, Optional<Estimate> processed) {
        Estimate change = processed
                .filter(other -> other.isKnown() && raw.isKnown())
                .map(other -> Estimate.exact(other.value() / raw.value()))
                .orElse(Estimate.NONE);
        return new LabRow(region, quantity, "", raw, processed.orElse(Estimate.NONE), change, true);
    }

    /** Threshold contrast against diameter, both by ratios, as contrast-detail curves are drawn. */
    public static LabPlot curve(PhantomMeasurement.Result result) {
        List<LabPlot.Line> lines = new ArrayList<>();
        lines.add(line("raw", result.raw()));
        result.processed().ifPresent(figures -> lines.add(line("denoised", figures)));
        return new LabPlot(
                "Contrast-detail curve",
                "Diameter (mm)",
                "Threshold contrast at index 4",
                lines,
                LabPlot.Scale.LOGARITHMIC);
    }

    /** Index of every detail that rises out of the noise, against its nominal contrast. */
    private static LabPlot indices(PhantomMeasurement.Result result) {
        List<LabPlot.Line> lines = new ArrayList<>();
        lines.add(points("raw", result.raw()));
        result.processed().ifPresent(figures -> lines.add(points("denoised", figures)));
        return new LabPlot(
                "Index of the details",
                "Nominal contrast",
                "Detail index (4 is seen)",
                lines,
                LabPlot.Scale.LOGARITHMIC);
    }

    private static LabPlot.Line points(String name, PhantomFigures figures) {
        List<DetailFigure> known = figures.details().stream()
                .filter(figure -> figure.index().isKnown() && figure.index().low() > 0)
                .sorted((one, other) ->
                        Double.compare(one.detail().contrast(), other.detail().contrast()))
                .toList();
        double[] contrasts =
                known.stream().mapToDouble(figure -> figure.detail().contrast()).toArray();
        LabPlot.Line joined = LabPlot.Line.of(
                name, contrasts, known.stream().map(DetailFigure::index).toList());
        return new LabPlot.Line(name, joined.curve(), joined.low(), joined.high(), LabPlot.Mark.POINTS);
    }

    private static LabPlot.Line line(String name, PhantomFigures figures) {
        List<PhantomFigures.Threshold> known = figures.thresholds().stream()
                .filter(threshold -> threshold.contrast().isKnown())
                .sorted((one, other) -> Double.compare(one.diameter(), other.diameter()))
                .toList();
        return LabPlot.Line.of(
                name,
                known.stream().mapToDouble(PhantomFigures.Threshold::diameter).toArray(),
                known.stream().map(PhantomFigures.Threshold::contrast).toList());
    }

    private static List<String> notes(PhantomMeasurement.Request request) {
        List<String> notes = new ArrayList<>();
        notes.add(request.placed().layout().name() + ": "
                + request.placed().layout().source());
        notes.add(
                request.reference() == PhantomMeasurement.Reference.MEASURED
                        ? "Thresholds are contrasts as the raw loop shows them, whatever the beam."
                        : "Thresholds are nominal contrasts, which hold for one beam quality only.");
        notes.add(
                "The index is that of an observer who knows the place and has one frame; people need more. Figures of the"
                        + " denoised loop are apparent.");
        notes.add(UNKNOWN_NOTE);
        return notes;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value).replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
