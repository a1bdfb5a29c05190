package org.clearcine.core.physics.phantom;

import org.clearcine.core.physics.Estimate;

/**
 * One detail of one loop.
 *
 * @param detail as the layout has it, in millimetres
 * @param contrast of its mean from the background, as a fraction of the background; above 0 is darker
 * @param contrastToNoise difference of means over the deviation of the background's pixels in a frame
 * @param index difference of means over the deviation of that difference at empty places: noise that is correlated counts as much as
 *     it hides the disk
 */
public record DetailFigure(PhantomDetail detail, Estimate contrast, Estimate contrastToNoise, Estimate index) {

    /** Whether the index reaches a threshold with the lower end of its interval. */
    public boolean isSeen(double threshold) {
        return index.isKnown() && Math.abs(index.value()) >= threshold && index.low() * index.high() > 0;
    }
}
