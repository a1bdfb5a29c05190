package org.clearcine.core.physics;

import java.util.Arrays;

/** A measured curve: places that rise, and a value at each; a class over arrays, which it copies. */
public final class Curve {

    private final double[] x;
    private final double[] y;

    private Curve(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " places, " + y.length + " values");
        }
        this.x = x;
        this.y = y;
    }

    /** Copies both arrays. */
    public static Curve of(double[] x, double[] y) {
        return new Curve(x.clone(), y.clone());
    }

    public int size() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** The value at a place, straight between neighbours and constant beyond the ends; NaN where the curve is empty. */
    public double at(double place) {
        if (x.length == 0) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(x, place);
        int above = found >= 0 ? found : -found - 1;
        if (above <= 0) {
            return y[0];
        }
        if (above >= x.length) {
            return y[x.length - 1];
        }
        double part = (place - x[above - 1]) / (x[above] - x[above - 1]);
        return y[above - 1] + part * (y[above] - y[above - 1]);
    }

    /** The first place where the curve has fallen to a value; NaN if it never does. */
    public double firstFallTo(double value) {
        for (int i = 1; i < x.length; i++) {
            if (y[i - 1] >= value && y[i] < value) {
                return x[i - 1] + (y[i - 1] - value) / (y[i - 1] - y[i]) * (x[i] - x[i - 1]);
            }
        }
        return Double.NaN;
    }

    /** Largest value; NaN where the curve is empty. */
    public double highest() {
        return Arrays.stream(y).max().orElse(Double.NaN);
    }
}
