package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/** Mean squared error: the loss whose minimiser stays the same when independent noise is added to the target. */
record SquareLoss() implements Loss {

    @Override
    public NDArray of(NDArray result, NDArray target) {
        return result.sub(target).square().mean();
    }
}
