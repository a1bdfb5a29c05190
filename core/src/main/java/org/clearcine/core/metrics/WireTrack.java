package org.clearcine.core.metrics;

import java.util.EnumMap;
import java.util.Map;

/** One wire followed through the scored frames: its mean profiles, clean and as a method left them. */
final class WireTrack {

    private static final double STEP = 1;
    private static final double LEAST_MOTION = 3;

    private final WireProfile clean = new WireProfile();
    private final WireProfile output = new WireProfile();
    private final WireProfile cleanBehind = new WireProfile();
    private final WireProfile outputBehind = new WireProfile();
    private final Moments error = new Moments();

    void add(ScoredFrame frame, CentreLine now, CentreLine before) {
        for (LinePlace place : now.places(STEP)) {
            if (place.reachesInside(WireProfile.REACH, frame.rows(), frame.columns())) {
                addWire(frame, place);
            }
        }
        for (LinePlace place : before.places(STEP)) {
            if (place.reachesInside(WireProfile.REACH, frame.rows(), frame.columns())
                    && now.distance(place.x(), place.y()) >= LEAST_MOTION) {
                cleanBehind.add(WireProfile.across(frame.clean(), place));
                outputBehind.add(WireProfile.across(frame.output(), place));
            }
        }
    }

    private void addWire(ScoredFrame frame, LinePlace place) {
        double[] cleanValues = WireProfile.across(frame.clean(), place);
        double[] outputValues = WireProfile.across(frame.output(), place);
        clean.add(cleanValues);
        output.add(outputValues);
        for (int i = 0; i < cleanValues.length; i++) {
            if (WireProfile.isBackground(i)) {
                error.add(outputValues[i] - cleanValues[i]);
            }
        }
    }

    /** Dip of the clean wire, and what the method left of it at the same place; none if no place lay far enough inside the frame. */
    record Dips(double clean, double output) {

        static final Dips NONE = new Dips(0, 0);
    }

    Dips dips() {
        return clean.isEmpty() ? Dips.NONE : new Dips(clean.dip(clean.deepest()), output.dip(clean.deepest()));
    }

    /** The figures of this wire; empty if no place of it lay far enough inside the frame. */
    Map<QualityMetric, Double> result() {
        Map<QualityMetric, Double> figures = new EnumMap<>(QualityMetric.class);
        if (clean.isEmpty()) {
            return figures;
        }
        Dips dips = dips();
        figures.put(QualityMetric.WIRE_CNR, dips.output / error.deviation());
        figures.put(QualityMetric.WIRE_DEPTH_EACH, dips.output / dips.clean);
        figures.put(QualityMetric.WIRE_FWHM, ratio(output, clean));
        figures.put(
                QualityMetric.WIRE_SHIFT,
                Math.abs(output.centre().orElse(Double.NaN) - clean.centre().orElse(Double.NaN)));
        if (!cleanBehind.isEmpty()) {
            double left = outputBehind.centralDip() - cleanBehind.centralDip();
            figures.put(QualityMetric.WIRE_GHOST, left / clean.centralDip());
        }
        return figures;
    }

    private static double ratio(WireProfile output, WireProfile clean) {
        return output.fullWidth().orElse(Double.NaN) / clean.fullWidth().orElse(Double.NaN);
    }
}
