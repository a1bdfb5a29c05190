package org.clearcine.core.training;

/**
 * One point of the held-out curve.
 *
 * @param step steps done
 * @param loss mean squared difference of the averaged weights' result to the recorrupted held-out frames, in units of the
 *     noise variance; the parent's at step 0
 */
public record HeldOutPoint(long step, double loss) {}
