package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * Weights that rise from 1 on flat ground to {@code 1 + gain} on edges: {@code 1 + gain min(1, |gradient| / knee)}.
 *
 * <p>The gradient is that of the target by central differences, in noise units a pixel; no gradient flows through it. A
 * thin line has no gradient where it is darkest: with {@code spread}, each pixel takes the largest weight within so many
 * pixels of it, so that the middle of a wire weighs as much as its flanks.
 */
record EdgeWeight(double gain, double knee, int spread) {

    EdgeWeight(double gain, double knee) {
        this(gain, knee, 0);
    }

    EdgeWeight {
        if (!(gain >= 0) || !(knee > 0) || spread < 0) {
            throw new IllegalArgumentException("edge weight " + gain + " at " + knee + " spread " + spread);
        }
    }

    /** Weights for a target (batch, 1, rows, columns); the outermost pixels weigh 1. */
    NDArray of(NDArray target) {
        NDArray along = target.get(new NDIndex(":, :, 1:-1, 2:")).sub(target.get(new NDIndex(":, :, 1:-1, :-2")));
        NDArray across = target.get(new NDIndex(":, :, 2:, 1:-1")).sub(target.get(new NDIndex(":, :, :-2, 1:-1")));
        NDArray gradient = along.square().add(across.square()).sqrt().mul(0.5 / knee);
        NDArray weights = target.onesLike();
        weights.set(
                new NDIndex(":, :, 1:-1, 1:-1"), gradient.minimum(1f).mul(gain).add(1f));
        for (int i = 0; i < spread; i++) {
            weights = largestOfNeighbours(weights, ":, :, :, 1:", ":, :, :, :-1");
            weights = largestOfNeighbours(weights, ":, :, 1:, :", ":, :, :-1, :");
        }
        return weights;
    }

    private static NDArray largestOfNeighbours(NDArray weights, String ahead, String behind) {
        NDArray result = weights.duplicate();
        NDIndex next = new NDIndex(ahead);
        NDIndex previous = new NDIndex(behind);
        result.set(next, result.get(next).maximum(weights.get(previous)));
        result.set(previous, result.get(previous).maximum(weights.get(next)));
        return result;
    }
}
