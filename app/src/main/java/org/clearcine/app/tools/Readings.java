package org.clearcine.app.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.Point;

/** All that has been measured on a loop, and what its pixels measure; one step of undo is one of these. */
public record Readings(List<Measurement> measurements, Calibration calibration) {

    public Readings {
        measurements = List.copyOf(measurements);
        Objects.requireNonNull(calibration, "calibration");
    }

    Readings plus(Measurement.Kind kind, List<Point> points) {
        int number = measurements.stream().mapToInt(Measurement::number).max().orElse(0) + 1;
        List<Measurement> more = new ArrayList<>(measurements);
        more.add(new Measurement(number, kind, points));
        return new Readings(more, calibration);
    }

    Readings without(int number) {
        return new Readings(
                measurements.stream().filter(one -> one.number() != number).toList(), calibration);
    }

    Readings with(Measurement changed) {
        return new Readings(
                measurements.stream()
                        .map(one -> one.number() == changed.number() ? changed : one)
                        .toList(),
                calibration);
    }

    Readings with(Calibration newCalibration) {
        return new Readings(measurements, newCalibration);
    }
}
