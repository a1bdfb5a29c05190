package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;

/** A piece of a network: one array in, one array out, both (batch, channels, rows, columns). */
@FunctionalInterface
interface Block {

    NDArray forward(NDArray input, Pass pass);

    /** This block and then the next. */
    default Block then(Block next) {
        return (input, pass) -> {
            NDArray middle = forward(input, pass);
            NDArray result = next.forward(middle, pass);
            pass.spent(middle);
            return result;
        };
    }
}
