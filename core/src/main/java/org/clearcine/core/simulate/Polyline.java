package org.clearcine.core.simulate;

/** A line through points in pixels; pixel centres lie at integer coordinates, x to the right, y down. */
public final class Polyline {

    private final double[] x;
    private final double[] y;

    private Polyline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** @throws IllegalArgumentException if the coordinates differ in number */
    public static Polyline of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x for " + y.length + " y");
        }
        return new Polyline(x.clone(), y.clone());
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
}
