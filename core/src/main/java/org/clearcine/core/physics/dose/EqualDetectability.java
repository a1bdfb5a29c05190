package org.clearcine.core.physics.dose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;

/**
 * The horizontal gap between two dose-quality curves: at which dose the raw loop would show the targets as well.
 *
 * <p>Curves are straight between doses on logarithmic axes. {@code saving = 1 - dose / raw dose}; negative where the targets are
 * harder to see after denoising. A phantom estimate.
 *
 * @param nanograyPerFrame dose of the denoised loop
 * @param rawNanogray dose at which raw has the same index, with its interval; unknown where that lies beyond the measured doses
 * @param saving as a fraction, with its interval
 */
public record EqualDetectability(
        String scene, String method, double nanograyPerFrame, Estimate rawNanogray, Estimate saving) {

    /** One entry for each denoised point. */
    public static List<EqualDetectability> of(List<DosePoint> points) {
        List<EqualDetectability> result = new ArrayList<>();
        for (DosePoint point : points) {
            if (!point.method().equals("raw")) {
                result.add(of(point, raw(points, point.scene())));
            }
        }
        return List.copyOf(result);
    }

    private static List<DosePoint> raw(List<DosePoint> points, String scene) {
        return points.stream()
                .filter(point -> point.method().equals("raw") && point.scene().equals(scene))
                .sorted(Comparator.comparingDouble(DosePoint::nanograyPerFrame))
                .toList();
    }

    private static EqualDetectability of(DosePoint point, List<DosePoint> raw) {
        Estimate index = point.detectability();
        Estimate same = raw.stream()
                .filter(other -> other.nanograyPerFrame() == point.nanograyPerFrame())
                .map(DosePoint::detectability)
                .findFirst()
                .orElse(index);
        double half = Math.hypot(half(index), half(same));
        double value = dose(raw, index.value());
        double low = dose(raw, index.value() - half);
        double high = dose(raw, index.value() + half);
        double dose = point.nanograyPerFrame();
        boolean known = Double.isFinite(value);
        Estimate rawDose = known
                ? new Estimate(value, Double.isNaN(low) ? 0 : low, Double.isNaN(high) ? Double.POSITIVE_INFINITY : high)
                : Estimate.NONE;
        Estimate saving = known
                ? new Estimate(
                        1 - dose / value,
                        Double.isNaN(low) ? Double.NEGATIVE_INFINITY : 1 - dose / low,
                        Double.isNaN(high) ? 1 : 1 - dose / high)
                : Estimate.NONE;
        return new EqualDetectability(point.scene(), point.method(), dose, rawDose, saving);
    }

    private static double half(Estimate estimate) {
        return (estimate.high() - estimate.low()) / 2;
    }

    /** Dose at which the raw curve has an index; NaN beyond its ends. */
    private static double dose(List<DosePoint> raw, double index) {
        List<double[]> rising = new ArrayList<>();
        for (DosePoint point : raw) {
            double value = point.detectability().value();
            if (value > 0 && (rising.isEmpty() || Math.log(value) > rising.get(rising.size() - 1)[0])) {
                rising.add(new double[] {Math.log(value), Math.log(point.nanograyPerFrame())});
            }
        }
        Curve curve = Curve.of(
                rising.stream().mapToDouble(pair -> pair[0]).toArray(),
                rising.stream().mapToDouble(pair -> pair[1]).toArray());
        double at = Math.log(index);
        boolean inside = curve.size() > 1 && at >= curve.x(0) && at <= curve.x(curve.size() - 1);
        return inside ? Math.exp(curve.at(at)) : Double.NaN;
    }
}
