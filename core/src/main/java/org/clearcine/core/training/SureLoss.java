package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;

/**
 * Stein's unbiased estimate of the squared error, without a clean frame: {@code |f(x) - x|^2 + (2 / e) n' (f(x + e n') - f(x))},
 * mean over the pixels, n' of the noise's own covariance (Stein 1981; Monte-Carlo divergence by Ramani et al. 2008).
 *
 * <p>Short of a constant, the noise variance, it is the error to the truth if the noise is gaussian with that covariance.
 *
 * @param epsilon size of the second look's perturbation in noise deviations
 */
record SureLoss(double epsilon) {

    SureLoss {
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException("epsilon " + epsilon);
        }
    }

    /**
     * @param result for the frame
     * @param second for the frame with {@code epsilon} times the perturbation added
     * @param frame the noisy frame
     * @param perturbation n'
     */
    NDArray of(NDArray result, NDArray second, NDArray frame, NDArray perturbation) {
        NDArray misfit = result.sub(frame).square().mean();
        NDArray divergence = second.sub(result).mul(perturbation).mean();
        return misfit.add(divergence.mul((float) (2 / epsilon)));
    }
}
