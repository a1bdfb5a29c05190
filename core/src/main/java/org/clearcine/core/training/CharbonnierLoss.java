package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/** Mean of sqrt(d^2 + epsilon^2) - epsilon: squares near zero, absolute values beyond epsilon. */
record CharbonnierLoss(double epsilon) implements Loss {

    CharbonnierLoss {
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException("epsilon " + epsilon);
        }
    }

    @Override
    public NDArray of(NDArray result, NDArray target) {
        return result.sub(target)
                .square()
                .add(epsilon * epsilon)
                .sqrt()
                .sub(epsilon)
                .mean();
    }
}
