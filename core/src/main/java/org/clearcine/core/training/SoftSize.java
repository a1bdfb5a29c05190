package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/** Absolute values, softened by a thousandth so that the gradient exists everywhere: sqrt(d^2 + 1e-6) - 1e-3. */
final class SoftSize {

    private static final double SOFT = 1e-3;

    private SoftSize() {}

    static NDArray of(NDArray difference) {
        return difference.square().add(SOFT * SOFT).sqrt().sub(SOFT);
    }
}
