package org.clearcine.core.training;

/** How fast a run learns at each of its steps; a pure function, so that a resumed run learns at the same rate. */
public sealed interface LearningRate permits CosineSchedule, PlateauSchedule {

    /** Steps of the whole run. */
    long totalSteps();

    /**
     * Rate of a step.
     *
     * @param step counted from 1
     * @param curve mean loss of each whole stretch of steps before it, see {@link LearningCurve}
     */
    double rate(long step, float[] curve);
}
