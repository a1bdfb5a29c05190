package org.clearcine.core.simulate.draw;

/**
 * How thick a round rod is across its axis, averaged over the width of a pixel: 1 on the axis of a wide rod.
 *
 * <p>With the chord 2 sqrt(r^2 - d^2) and its integral F(d), a pixel at distance d sees F(d + 1/2) - F(d - 1/2). Averaging keeps
 * the mass of a wire thinner than a pixel, wherever it lies on the grid.
 */
final class RodProfile {

    private static final int STEPS = 2048;
    private static final float[] INTEGRAL = integral();

    private RodProfile() {}

    /** Relative thickness at {@code distance} from the axis of a rod of {@code radius}, both in pixels. */
    static float at(double distance, double radius) {
        return (float) (radius / 2 * (integral((distance + 0.5) / radius) - integral((distance - 0.5) / radius)));
    }

    private static double integral(double u) {
        if (u >= 1) {
            return Math.PI / 2;
        }
        if (u <= -1) {
            return -Math.PI / 2;
        }
        double position = (u + 1) * (STEPS / 2.0);
        int below = (int) position;
        return INTEGRAL[below] + (position - below) * (INTEGRAL[below + 1] - INTEGRAL[below]);
    }

    private static float[] integral() {
        float[] table = new float[STEPS + 2];
        for (int i = 0; i < table.length; i++) {
            double u = Math.max(-1, Math.min(1, 2.0 * i / STEPS - 1));
            table[i] = (float) (u * Math.sqrt(1 - u * u) + Math.asin(u));
        }
        return table;
    }
}
