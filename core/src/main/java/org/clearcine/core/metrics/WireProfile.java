package org.clearcine.core.metrics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.clearcine.core.frame.Frame;

/**
 * A profile across a wire: values at -12 to +12 px from the centre line in steps of 0.5 px.
 *
 * <p>The dip is what is missing against the background: a straight line fitted to the values at 5 to 10 px on both sides.
 * Dips of many places are averaged on the known centre line.
 */
final class WireProfile {

    static final double REACH = 12;

    private static final double STEP = 0.5;
    private static final int CENTRE = (int) (REACH / STEP);
    private static final int LENGTH = 2 * CENTRE + 1;
    private static final double NEAREST_BACKGROUND = 5;
    private static final double FARTHEST_BACKGROUND = 10;
    private static final double FARTHEST_CENTRE = 4;

    private final double[] dips = new double[LENGTH];
    private int count;

    /** Values along the normal at a place. */
    static double[] across(Frame frame, LinePlace place) {
        double[] values = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double d = offset(i);
            values[i] = LinearSampler.sample(frame, place.x() + d * place.normalX(), place.y() + d * place.normalY());
        }
        return values;
    }

    /** Whether the value at this position of a profile belongs to the background at 5 to 10 px. */
    static boolean isBackground(int position) {
        double distance = Math.abs(offset(position));
        return distance >= NEAREST_BACKGROUND && distance <= FARTHEST_BACKGROUND;
    }

    /** Averages one more profile in. */
    void add(double[] values) {
        double mean = 0;
        double slope = 0;
        double squares = 0;
        int background = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (isBackground(i)) {
                mean += values[i];
                slope += values[i] * offset(i);
                squares += offset(i) * offset(i);
                background++;
            }
        }
        for (int i = 0; i < LENGTH; i++) {
            dips[i] += mean / background + slope / squares * offset(i) - values[i];
        }
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Position of the deepest dip within 4 px of the centre line. */
    int deepest() {
        int reach = (int) (FARTHEST_CENTRE / STEP);
        int best = CENTRE;
        for (int i = CENTRE - reach; i <= CENTRE + reach; i++) {
            best = dips[i] > dips[best] ? i : best;
        }
        return best;
    }

    /** Mean dip at a position. */
    double dip(int position) {
        return dips[position] / count;
    }

    /** Mean dip within 1 px of the centre line. */
    double centralDip() {
        int reach = (int) (1 / STEP);
        return Arrays.stream(dips, CENTRE - reach, CENTRE + reach + 1).average().orElseThrow() / count;
    }

    /** Full width at half of the deepest dip, in pixels; empty if the dip is not above the background or never falls by half. */
    OptionalDouble fullWidth() {
        int deepest = deepest();
        double right = halfWay(deepest, 1);
        double left = halfWay(deepest, -1);
        return Double.isNaN(left + right) ? OptionalDouble.empty() : OptionalDouble.of((right - left) * STEP);
    }

    /** Where the wire's centre appears: the middle of the half-depth crossings, in pixels from the known centre line. */
    OptionalDouble centre() {
        int deepest = deepest();
        double middle = (halfWay(deepest, 1) + halfWay(deepest, -1)) / 2;
        return Double.isNaN(middle) ? OptionalDouble.empty() : OptionalDouble.of((middle - CENTRE) * STEP);
    }

    private double halfWay(int deepest, int direction) {
        double half = dips[deepest] / 2;
        for (int i = deepest; half > 0 && i + direction >= 0 && i + direction < LENGTH; i += direction) {
            if (dips[i + direction] <= half) {
                return i + direction * (dips[i] - half) / (dips[i] - dips[i + direction]);
            }
        }
        return Double.NaN;
    }

    private static double offset(int position) {
        return (position - CENTRE) * STEP;
    }
}
