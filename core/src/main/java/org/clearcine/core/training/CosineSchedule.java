package org.clearcine.core.training;

/** Learning rate: a straight rise over the first steps, then half a cosine down to a hundredth of the peak. */
public record CosineSchedule(double peak, long warmupSteps, long totalSteps) implements LearningRate {

    private static final double FLOOR = 0.01;

    public CosineSchedule {
        if (!(peak > 0) || warmupSteps < 0 || totalSteps <= warmupSteps) {
            throw new IllegalArgumentException("schedule " + peak + ", " + warmupSteps + " of " + totalSteps);
        }
    }

    @Override
    public double rate(long step, float[] curve) {
        if (step <= warmupSteps) {
            return peak * step / warmupSteps;
        }
        double part = Math.min(1, (double) (step - warmupSteps) / (totalSteps - warmupSteps));
        return peak * (FLOOR + (1 - FLOOR) * 0.5 * (1 + Math.cos(Math.PI * part)));
    }
}
