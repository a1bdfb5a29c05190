package org.clearcine.core.simulate.draw;

/** A region of the plane with a signed distance, in pixels. */
public interface Shape {

    /** Where the distance is negative at most. */
    record Bounds(double left, double top, double right, double bottom) {}

    /** About the distance to the edge: negative inside. */
    double distance(double x, double y);

    Bounds bounds();

    /** A disk. */
    static Shape disk(double cx, double cy, double radius) {
        return ellipse(cx, cy, radius, radius, 0);
    }

    /** An ellipse with half axes a and b, the first turned by {@code angle} from x towards y. */
    static Shape ellipse(double cx, double cy, double a, double b, double angle) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double reach = Math.max(a, b);
        return of(new Bounds(cx - reach, cy - reach, cx + reach, cy + reach), (x, y) -> {
            double u = ((x - cx) * cosine + (y - cy) * sine) / a;
            double v = ((y - cy) * cosine - (x - cx) * sine) / b;
            double rho = Math.sqrt(u * u + v * v);
            double slope = Math.sqrt(u * u / (a * a) + v * v / (b * b));
            return rho < 1e-6 ? -Math.min(a, b) : rho * (rho - 1) / Math.max(1e-9, slope);
        });
    }

    /** A rectangle with half sides a and b and rounded corners, turned by {@code angle}. */
    static Shape box(Placement at, double a, double b, double corner) {
        double cosine = Math.cos(at.angle());
        double sine = Math.sin(at.angle());
        double reach = Math.hypot(a, b);
        return of(new Bounds(at.x() - reach, at.y() - reach, at.x() + reach, at.y() + reach), (x, y) -> {
            double u = Math.abs((x - at.x()) * cosine + (y - at.y()) * sine) - a + corner;
            double v = Math.abs((y - at.y()) * cosine - (x - at.x()) * sine) - b + corner;
            return Math.hypot(Math.max(u, 0), Math.max(v, 0)) + Math.min(0, Math.max(u, v)) - corner;
        });
    }

    /** Where something lies and how it is turned. */
    record Placement(double x, double y, double angle) {}

    /** A function of x and y. */
    @FunctionalInterface
    interface Field {
        double at(double x, double y);
    }

    static Shape of(Bounds bounds, Field distance) {
        return new Shape() {
            @Override
            public double distance(double x, double y) {
                return distance.at(x, y);
            }

            @Override
            public Bounds bounds() {
                return bounds;
            }
        };
    }
}
