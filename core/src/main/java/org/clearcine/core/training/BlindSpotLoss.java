package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/** Mean squared distance to the noisy frame over the pixels that the network was kept from seeing (Krull et al. 2019). */
record BlindSpotLoss() {

    /** @param mask 1 where the pixel was hidden, 0 elsewhere; at least one is hidden */
    NDArray of(NDArray result, NDArray frame, NDArray mask) {
        return result.sub(frame).square().mul(mask).sum().div(mask.sum());
    }
}
