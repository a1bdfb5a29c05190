package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/** What a training step makes small: a scalar from a result and a target, both (batch, 1, rows, columns). */
@FunctionalInterface
interface Loss {

    NDArray of(NDArray result, NDArray target);
}
