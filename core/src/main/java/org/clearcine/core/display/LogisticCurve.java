package org.clearcine.core.display;

/**
 * {@code 1 / (1 + exp(-t))}, fast enough for every pixel of every frame.
 *
 * <p>Interpolated between 4,097 exact values; the error stays below 1e-6 of the grey scale, a thousandth of what one step of
 * a 10-bit screen is.
 */
final class LogisticCurve {

    private static final double REACH = 16;
    private static final int STEPS = 4096;
    private static final double STEPS_PER_UNIT = STEPS / (2 * REACH);
    private static final double[] VALUES = values();

    private LogisticCurve() {}

    static double at(double t) {
        double place = (t + REACH) * STEPS_PER_UNIT;
        if (!(place > 0)) {
            return 0;
        }
        if (place >= STEPS) {
            return 1;
        }
        int below = (int) place;
        return VALUES[below] + (place - below) * (VALUES[below + 1] - VALUES[below]);
    }

    private static double[] values() {
        double[] values = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            values[i] = 1 / (1 + Math.exp(REACH - i / STEPS_PER_UNIT));
        }
        return values;
    }
}
