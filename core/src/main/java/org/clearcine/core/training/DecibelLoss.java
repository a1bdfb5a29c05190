package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/**
 * Mean over the patches of log(weighted mean squared error + floor): what is made small is the error in decibels.
 *
 * <p>A plain mean of squares is governed by the few hardest patches; the logarithm lets every dose and every scene count
 * alike. The floor keeps a nearly perfect patch from pulling at everything.
 */
record DecibelLoss(EdgeWeight weight, double floor) implements Loss {

    DecibelLoss {
        if (!(floor > 0)) {
            throw new IllegalArgumentException("floor " + floor);
        }
    }

    @Override
    public NDArray of(NDArray result, NDArray target) {
        NDArray weights = weight.of(target);
        NDArray squares = result.sub(target).square().mul(weights);
        NDArray patchErrors = squares.reshape(squares.getShape().get(0), -1).mean(new int[] {1});
        return patchErrors.add(floor).log().mean();
    }
}
