package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Randomness;

/**
 * The heart's surface, half a prolate ellipsoid, how it contracts, and how it is projected.
 *
 * <p>A point has an angle around the long axis, a height from the base (0) to the apex (length), both at rest, and a depth
 * as a fraction of the radius (1 on the surface). In systole the base comes down, the wall moves in and the apex twists.
 */
final class HeartGeometry {

    /** Projected position in millimetres, x to the right and y down, from the middle of the heart. */
    record Spot(double x, double y) {}

    private final double length;
    private final double radius;
    private final double squeeze;
    private final double shortening;
    private final double twist;
    private final double[] axisX;
    private final double[] axisY;

    HeartGeometry(Randomness random) {
        length = random.uniform(78, 100);
        radius = random.uniform(32, 44);
        squeeze = random.uniform(0.12, 0.26);
        shortening = random.uniform(0.1, 0.2);
        twist = random.uniform(0.05, 0.25);
        double inPlane = random.uniform(0.25, 1.25);
        double tilt = random.uniform(-0.7, 0.7);
        double spin = random.uniform(0, 2 * Math.PI);
        double side = random.chance(0.75) ? 1 : -1;
        double ax = side * Math.cos(inPlane) * Math.cos(tilt);
        double ay = Math.sin(inPlane) * Math.cos(tilt);
        double[] along = {ax, ay, Math.sin(tilt)};
        double[] first = unit(cross(along, new double[] {0, 0, 1}));
        double[] second = cross(along, first);
        double cosine = Math.cos(spin);
        double sine = Math.sin(spin);
        axisX = new double[3];
        axisY = new double[3];
        for (int i = 0; i < 2; i++) {
            double[] row = i == 0 ? axisX : axisY;
            row[0] = cosine * first[i] + sine * second[i];
            row[1] = cosine * second[i] - sine * first[i];
            row[2] = along[i];
        }
    }

    double length() {
        return length;
    }

    double radius() {
        return radius;
    }

    /** Where a point of the wall is seen when the heart is contracted by {@code contraction}, 0 to 1. */
    Spot project(double angle, double height, double depth, double contraction) {
        double relative = Math.max(-0.4, Math.min(1, height / length));
        double surface = radius * Math.sqrt(Math.max(0, 1 - relative * Math.abs(relative))) * depth;
        double inward = 1 - squeeze * contraction * (0.5 + 0.5 * relative + 0.25);
        double turned = angle + twist * contraction * relative;
        double along = height + (length - height) * shortening * contraction - length / 2;
        double u = surface * inward * Math.cos(turned);
        double v = surface * inward * Math.sin(turned);
        return new Spot(axisX[0] * u + axisX[1] * v + axisX[2] * along, axisY[0] * u + axisY[1] * v + axisY[2] * along);
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] a) {
        double norm = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
        return new double[] {a[0] / norm, a[1] / norm, a[2] / norm};
    }
}
