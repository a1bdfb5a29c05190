package org.clearcine.core.metrics;

import java.util.ArrayList;
import java.util.List;

/** The known centre line of a wire in one frame: a chain of points in pixels, x to the right, y down. */
public final class CentreLine {

    private final double[] x;
    private final double[] y;

    private CentreLine(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException("a centre line of " + x.length + " columns and " + y.length
                    + " rows; at least 2 points are needed");
        }
        this.x = x;
        this.y = y;
    }

    /** Copies the coordinates; pixel (0, 0) has its centre at x = 0, y = 0. */
    public static CentreLine of(double[] x, double[] y) {
        return new CentreLine(x.clone(), y.clone());
    }

    public int pointCount() {
        return x.length;
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    /** Places along the line, {@code stepPixels} apart, each with the unit normal there. */
    List<LinePlace> places(double stepPixels) {
        double[] along = lengths();
        List<LinePlace> places = new ArrayList<>();
        int segment = 0;
        for (double at = 0; at < along[along.length - 1]; at += stepPixels) {
            while (along[segment + 1] <= at) {
                segment++;
            }
            places.add(place(segment, at - along[segment], along[segment + 1] - along[segment]));
        }
        return places;
    }

    /** Shortest distance in pixels from a place to the line. */
    double distance(double px, double py) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < x.length; i++) {
            best = Math.min(best, distanceToSegment(i, px, py));
        }
        return best;
    }

    private double distanceToSegment(int i, double px, double py) {
        double dx = x[i + 1] - x[i];
        double dy = y[i + 1] - y[i];
        double squared = dx * dx + dy * dy;
        double t = squared == 0 ? 0 : ((px - x[i]) * dx + (py - y[i]) * dy) / squared;
        double clamped = Math.max(0, Math.min(1, t));
        return Math.hypot(px - x[i] - clamped * dx, py - y[i] - clamped * dy);
    }

    private LinePlace place(int segment, double distance, double length) {
        double dx = (x[segment + 1] - x[segment]) / length;
        double dy = (y[segment + 1] - y[segment]) / length;
        return new LinePlace(x[segment] + distance * dx, y[segment] + distance * dy, -dy, dx);
    }

    private double[] lengths() {
        double[] along = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            along[i] = along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return along;
    }
}
