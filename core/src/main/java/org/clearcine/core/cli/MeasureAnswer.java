package org.clearcine.core.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.clearcine.core.bench.LoopMeasurement;
import org.clearcine.core.bench.QualityJson;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.metrics.RegionFigures;
import org.clearcine.core.noise.NoiseModel;

/** A measurement in words and as one JSON object. */
final class MeasureAnswer {

    /** What has a meaning between any two loops; the rest needs known objects. */
    private static final List<QualityMetric> FIDELITY = List.of(
            QualityMetric.PSNR,
            QualityMetric.SSIM,
            QualityMetric.EDGE_PSNR,
            QualityMetric.MOTION_PSNR,
            QualityMetric.FLICKER_PSNR,
            QualityMetric.DARK_BIAS);

    private final LoopMeasurement measurement;
    private final List<Region> regions;

    MeasureAnswer(LoopMeasurement measurement, List<Region> regions) {
        this.measurement = measurement;
        this.regions = regions;
    }

    static String text(Region region) {
        return region.x() + "," + region.y() + "," + region.width() + "," + region.height();
    }

    JsonObject json() {
        JsonObject object = new JsonObject();
        object.add("noise", json(measurement.noise()));
        object.add("regions", json(measurement.regions()));
        measurement.comparison().ifPresent(comparison -> {
            JsonObject against = new JsonObject();
            against.add("noise", json(comparison.noise()));
            against.add("regions", json(comparison.regions()));
            JsonObject fidelity = new JsonObject();
            FIDELITY.forEach(metric ->
                    put(fidelity, QualityJson.key(metric), comparison.scores().value(metric)));
            against.add("fidelity", fidelity);
            object.add("against", against);
            object.add("change", changes(comparison.regions()));
        });
        return object;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(noiseText("Noise", measurement.noise()));
        for (int i = 0; i < regions.size(); i++) {
            text.append("Region ").append(text(regions.get(i))).append(": ");
            text.append(regionText(measurement.regions().get(i))).append('\n');
        }
        measurement.comparison().ifPresent(comparison -> addComparison(text, comparison));
        return text.toString();
    }

    private void addComparison(StringBuilder text, LoopMeasurement.Comparison comparison) {
        text.append("\nAgainst the other loop\n").append(noiseText("Its noise", comparison.noise()));
        for (int i = 0; i < regions.size(); i++) {
            RegionFigures mine = measurement.regions().get(i);
            RegionFigures other = comparison.regions().get(i);
            text.append("Region ").append(text(regions.get(i))).append(": ");
            text.append(regionText(other)).append('\n');
            text.append(String.format(
                    Locale.ROOT,
                    "  change: mean %+.3f %%, SD ratio spatial %.3f",
                    100 * (mine.mean() / other.mean() - 1),
                    mine.spatialDeviation() / other.spatialDeviation()));
            ratio(mine, other, RegionFigures::differenceDeviation)
                    .ifPresent(value -> text.append(String.format(Locale.ROOT, ", frame to frame %.3f", value)));
            text.append('\n');
        }
        FIDELITY.forEach(metric -> comparison
                .scores()
                .value(metric)
                .ifPresent(value -> text.append(String.format(
                        Locale.ROOT, "%s: %." + metric.decimals() + "f %s%n", metric.label(), value, metric.unit()))));
    }

    private static String noiseText(String name, NoiseModel noise) {
        return String.format(
                Locale.ROOT,
                "%s: variance = %.4g x value %+.4g, correlation of neighbours %.2f, frame to frame %.2f%n",
                name,
                noise.gain(),
                noise.offset(),
                neighbours(noise),
                noise.temporalCorrelation());
    }

    private static String regionText(RegionFigures figures) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(Locale.ROOT, "mean %.2f, SD spatial %.2f", figures.mean(), figures.spatialDeviation()));
        append(text, ", temporal %.2f", figures.temporalDeviation());
        append(text, ", frame to frame %.2f", figures.differenceDeviation());
        append(text, ", SNR %.1f", figures.signalToNoise());
        append(text, ", lag-1 autocorrelation %.2f", figures.lagOneAutocorrelation());
        return text.toString();
    }

    private static void append(StringBuilder text, String format, OptionalDouble value) {
        value.ifPresent(number -> text.append(String.format(Locale.ROOT, format, number)));
    }

    private static JsonObject json(NoiseModel noise) {
        JsonObject object = new JsonObject();
        object.addProperty("gain", noise.gain());
        object.addProperty("offset", noise.offset());
        object.addProperty("neighbourCorrelation", neighbours(noise));
        object.addProperty("frameCorrelation", noise.temporalCorrelation());
        return object;
    }

    private JsonArray json(List<RegionFigures> all) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < all.size(); i++) {
            RegionFigures figures = all.get(i);
            JsonObject object = new JsonObject();
            object.addProperty("roi", text(regions.get(i)));
            object.addProperty("mean", figures.mean());
            object.addProperty("spatialDeviation", figures.spatialDeviation());
            put(object, "temporalDeviation", figures.temporalDeviation());
            put(object, "differenceDeviation", figures.differenceDeviation());
            put(object, "signalToNoise", figures.signalToNoise());
            put(object, "lagOneAutocorrelation", figures.lagOneAutocorrelation());
            array.add(object);
        }
        return array;
    }

    private JsonArray changes(List<RegionFigures> others) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < others.size(); i++) {
            RegionFigures mine = measurement.regions().get(i);
            RegionFigures other = others.get(i);
            JsonObject object = new JsonObject();
            object.addProperty("roi", text(regions.get(i)));
            object.addProperty("meanShift", mine.mean() - other.mean());
            put(object, "spatialDeviationRatio", quotient(mine.spatialDeviation(), other.spatialDeviation()));
            put(object, "temporalDeviationRatio", ratio(mine, other, RegionFigures::temporalDeviation));
            put(object, "differenceDeviationRatio", ratio(mine, other, RegionFigures::differenceDeviation));
            array.add(object);
        }
        return array;
    }

    private static OptionalDouble ratio(
            RegionFigures mine, RegionFigures other, Function<RegionFigures, OptionalDouble> figure) {
        return quotient(figure.apply(mine).orElse(0), figure.apply(other).orElse(0));
    }

    private static OptionalDouble quotient(double mine, double other) {
        return other > 0 ? OptionalDouble.of(mine / other) : OptionalDouble.empty();
    }

    private static void put(JsonObject object, String name, OptionalDouble value) {
        value.stream().filter(Double::isFinite).forEach(number -> object.addProperty(name, number));
    }

    private static double neighbours(NoiseModel noise) {
        return (noise.correlation().rho(1, 0) + noise.correlation().rho(0, 1)) / 2;
    }
}
