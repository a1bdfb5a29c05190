package org.clearcine.core.tuning.study;

/**
 * The noise of a loop in two figures.
 *
 * @param level mean stabilised level, 2 sqrt(quanta)
 * @param correlation of horizontal neighbours
 */
public record NoiseLevel(double level, double correlation) {

    /** Mean quanta a pixel and frame as the noise tells them; a blurring detector makes them seem more. */
    public double quanta() {
        return level * level / 4;
    }
}
