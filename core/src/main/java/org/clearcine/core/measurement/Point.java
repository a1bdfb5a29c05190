package org.clearcine.core.measurement;

/**
 * A place in a frame: {@code x} along its columns and {@code y} along its rows; pixel {@code i} covers {@code i} to
 * {@code i + 1}.
 */
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("point " + x + ", " + y);
        }
    }

    /** In pixels, whatever they measure. */
    public double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The point {@code share} of the way to {@code other}. */
    public Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }

    /** This point moved. */
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
