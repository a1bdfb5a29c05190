package org.clearcine.core.training;

/**
 * Learning rate of the paper: constant, and a fifth of it each time the loss has not come down for five stretches of
 * {@link LearningCurve#STRETCH} steps.
 *
 * <p>"Come down" is by at least a ten-thousandth of the best so far. The patience is counted in stretches, not in epochs: patches are
 * drawn at random and there are none. After a cut the count begins anew.
 *
 * @param peak rate of the beginning
 * @param warmupSteps steps of the straight rise before it
 * @param totalSteps steps of the whole run
 */
public record PlateauSchedule(double peak, long warmupSteps, long totalSteps) implements LearningRate {

    private static final double FACTOR = 0.2;
    private static final int PATIENCE = 5;
    private static final double LEAST_GAIN = 1e-4;

    public PlateauSchedule {
        if (!(peak > 0) || warmupSteps < 0 || totalSteps <= warmupSteps) {
            throw new IllegalArgumentException("schedule " + peak + ", " + warmupSteps + " of " + totalSteps);
        }
    }

    @Override
    public double rate(long step, float[] curve) {
        if (step <= warmupSteps) {
            return peak * step / warmupSteps;
        }
        double rate = peak;
        double best = Double.POSITIVE_INFINITY;
        int idle = 0;
        for (float loss : curve) {
            if (loss < best - LEAST_GAIN * Math.abs(loss)) {
                best = loss;
                idle = 0;
            } else if (++idle == PATIENCE) {
                rate *= FACTOR;
                idle = 0;
            }
        }
        return rate;
    }
}
