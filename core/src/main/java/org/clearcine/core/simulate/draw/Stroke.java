package org.clearcine.core.simulate.draw;

import java.util.Arrays;

/**
 * A line of changing width and depth: what vessels, wires, catheters and ribs are drawn with.
 *
 * <p>Points are added one by one; each carries its radius in pixels and the line integral of attenuation on the axis.
 */
public final class Stroke {

    private double[] x = new double[16];
    private double[] y = new double[16];
    private double[] radius = new double[16];
    private double[] depth = new double[16];
    private int count;

    /** @param depth attenuation on the axis; negative takes away */
    public Stroke add(double px, double py, double pointRadius, double pointDepth) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            radius = Arrays.copyOf(radius, 2 * count);
            depth = Arrays.copyOf(depth, 2 * count);
        }
        x[count] = px;
        y[count] = py;
        radius[count] = pointRadius;
        depth[count] = pointDepth;
        count++;
        return this;
    }

    /** A stroke of constant width and depth through points. */
    public static Stroke through(double[] xs, double[] ys, double radius, double depth) {
        Stroke stroke = new Stroke();
        for (int i = 0; i < xs.length; i++) {
            stroke.add(xs[i], ys[i], radius, depth);
        }
        return stroke;
    }

    /** The same line with all radii and depths multiplied; negative depths hollow a tube out. */
    public Stroke scaled(double radiusFactor, double depthFactor) {
        Stroke other = new Stroke();
        for (int i = 0; i < count; i++) {
            other.add(x[i], y[i], radius[i] * radiusFactor, depth[i] * depthFactor);
        }
        return other;
    }

    public int pointCount() {
        return count;
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    double radius(int point) {
        return radius[point];
    }

    double depth(int point) {
        return depth[point];
    }
}
