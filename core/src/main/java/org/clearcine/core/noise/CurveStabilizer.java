package org.clearcine.core.noise;

/**
 * Stabiliser for any variance curve: V(g) is the integral of 1 / sqrt(variance), by table; the inverse is the table of the
 * mean of V over gaussian noise, turned round, so that it is unbiased.
 */
final class CurveStabilizer implements VarianceStabilizer {

    private static final int STEPS = 4096;

    /** Gauss-Hermite nodes and weights of order 7 for a standard normal variable. */
    private static final double[] NODES = {0, 1.1544053947399682, 2.3667594107345416, 3.750439717725742};

    private static final double[] WEIGHTS = {
        0.45714285714285713, 0.24012317860501272, 0.03075712396758651, 5.48268855972218e-4
    };

    /**
     * Rounding to whole stored values alone is noise of this variance. Without a floor, a grey level at which an archive copy
     * shows no noise at all takes up the whole table, and the other levels are lost in its steps.
     */
    private static final double ROUNDING = 1.0 / 12;

    /**
     * How much the deviation may rise for each stored value away from a level at which it is lower. Noise of X-rays rises far
     * more slowly; a steeper rise is movement that was taken for noise, and its inverse would bend grey levels far away.
     */
    private static final double STEEPEST = 0.25;

    private final double lowest;
    private final double step;
    private final float[] stabilized = new float[STEPS + 1];
    private final float[] storedOf = new float[STEPS + 1];
    private final double firstMean;
    private final double meanStep;

    CurveStabilizer(VarianceCurve curve) {
        double margin =
                6 * Math.sqrt(Math.max(variance(curve, curve.lowestLevel()), variance(curve, curve.highestLevel())));
        lowest = curve.lowestLevel() - margin;
        step = (curve.highestLevel() + margin - lowest) / STEPS;
        double[] deviations = deviations(curve);
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            stabilized[i] = (float) sum;
            sum += step / deviations[2 * i + 1];
        }
        double[] means = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            means[i] = meanOf(lowest + i * step, deviations[2 * i]);
        }
        firstMean = means[0];
        meanStep = (means[STEPS] - firstMean) / STEPS;
        turnRound(means);
    }

    /** For noise that is the same at every grey level; no noise at all counts as that of rounding. */
    static CurveStabilizer constant(double variance) {
        return new CurveStabilizer(new VarianceCurve(new double[] {0}, new double[] {Math.max(variance, ROUNDING)}));
    }

    private static double variance(VarianceCurve curve, double level) {
        return Math.max(curve.variance(level), ROUNDING);
    }

    /** Deviation at every half step of the table, nowhere steeper than {@link #STEEPEST}. */
    private double[] deviations(VarianceCurve curve) {
        double[] result = new double[2 * STEPS + 2];
        double rise = STEEPEST * step / 2;
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.sqrt(variance(curve, lowest + i * step / 2));
            result[i] = i == 0 ? result[i] : Math.min(result[i], result[i - 1] + rise);
        }
        for (int i = result.length - 2; i >= 0; i--) {
            result[i] = Math.min(result[i], result[i + 1] + rise);
        }
        return result;
    }

    private double meanOf(double level, double deviation) {
        double mean = WEIGHTS[0] * table(level);
        for (int k = 1; k < NODES.length; k++) {
            mean += WEIGHTS[k] * (table(level + deviation * NODES[k]) + table(level - deviation * NODES[k]));
        }
        return mean;
    }

    private void turnRound(double[] means) {
        int at = 0;
        for (int i = 0; i <= STEPS; i++) {
            double wanted = firstMean + i * meanStep;
            while (at < STEPS - 1 && means[at + 1] < wanted) {
                at++;
            }
            double part = (wanted - means[at]) / Math.max(means[at + 1] - means[at], 1e-12);
            storedOf[i] = (float) (lowest + (at + part) * step);
        }
    }

    @Override
    public float forward(float stored) {
        return (float) table(stored);
    }

    private double table(double stored) {
        return straight(stabilized, (stored - lowest) / step);
    }

    @Override
    public float inverse(float value) {
        return (float) straight(storedOf, (value - firstMean) / meanStep);
    }

    /** Straight between entries and on beyond the ends. */
    private static double straight(float[] table, double position) {
        int index = (int) Math.max(0, Math.min(STEPS - 1, position));
        return table[index] + (position - index) * (table[index + 1] - table[index]);
    }
}
