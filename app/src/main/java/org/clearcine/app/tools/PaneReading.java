package org.clearcine.app.tools;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.measurement.AreaFigures;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.Point;
import org.clearcine.core.measurement.Words;

/** What a measurement says on a pane: lengths and angles are the same on all, values are those of what the pane shows. */
final class PaneReading {

    private PaneReading() {}

    /** A line or two beside the drawing. */
    static String inWords(Measurement measurement, Calibration calibration, PaneKind pane, ShownFrame shown) {
        if (!measurement.isArea()) {
            boolean isLength = measurement.kind() != Measurement.Kind.ANGLE;
            List<Point> ends = measurement.points();
            return isLength ? calibration.lengthInWords(ends.get(0), ends.get(1)) : geometry(measurement, calibration);
        }
        List<String> lines = new ArrayList<>();
        for (ShownFrame.Values values : shown.valuesOf(pane)) {
            AreaFigures figures = AreaFigures.of(values.frame(), measurement.area(), modality(values, shown));
            lines.add(values.says() + " " + Words.number(figures.mean()) + " \u00B1 "
                    + Words.number(figures.standardDeviation()));
        }
        return String.join("\n", lines);
    }

    /** Length or angle without the origin; of an area its size. */
    static String geometry(Measurement measurement, Calibration calibration) {
        List<Point> points = measurement.points();
        return switch (measurement.kind()) {
            case DISTANCE, PROFILE -> calibration.lengthAlone(points.get(0), points.get(1));
            case ANGLE -> angle(points, calibration);
            case RECTANGLE, ELLIPSE -> {
                Point corner = points.get(0);
                Point opposite = points.get(1);
                double width = calibration.length(corner, corner.plus(opposite.x() - corner.x(), 0));
                double height = calibration.length(corner, corner.plus(0, opposite.y() - corner.y()));
                yield Words.number(width) + " x " + Words.number(height) + " " + calibration.unit();
            }
        };
    }

    private static String angle(List<Point> points, Calibration calibration) {
        boolean isOne = !points.get(0).equals(points.get(1)) && !points.get(2).equals(points.get(1));
        return isOne
                ? Words.number(calibration.angleDegrees(points.get(0), points.get(1), points.get(2))) + "\u00B0"
                : "no angle";
    }

    /** The figures in modality values, but of differences and maps as they are. */
    static ModalityTransform modality(ShownFrame.Values values, ShownFrame shown) {
        return values.isStored() ? shown.view().look().transform().modality() : ModalityTransform.IDENTITY;
    }
}
