package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * The edge-preserving loss: weighted mean absolute difference of the detail bands (undecimated Haar, one level, bands LH,
 * HL and HH) of result and target.
 *
 * <p>The weight is that of the target's edges; the roots are softened by a thousandth, so that the gradient exists.
 */
record DetailLoss(EdgeWeight weight) implements Loss {

    private static final double SOFT = 1e-3;

    @Override
    public NDArray of(NDArray result, NDArray target) {
        NDArray weights = weight.of(target).get(new NDIndex(":, :, :-1, :-1"));
        NDArray difference = result.sub(target);
        NDArray a = difference.get(new NDIndex(":, :, :-1, :-1"));
        NDArray b = difference.get(new NDIndex(":, :, :-1, 1:"));
        NDArray c = difference.get(new NDIndex(":, :, 1:, :-1"));
        NDArray d = difference.get(new NDIndex(":, :, 1:, 1:"));
        NDArray horizontal = size(a.sub(b).add(c).sub(d));
        NDArray vertical = size(a.add(b).sub(c).sub(d));
        NDArray diagonal = size(a.sub(b).sub(c).add(d));
        return horizontal.add(vertical).add(diagonal).mul(weights).mean();
    }

    private static NDArray size(NDArray band) {
        return band.mul(0.5).square().add(SOFT * SOFT).sqrt().sub(SOFT);
    }
}
