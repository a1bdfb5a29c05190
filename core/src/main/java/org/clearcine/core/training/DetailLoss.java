package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;

/**
 * The edge-preserving loss: weighted mean absolute difference of the detail bands (undecimated Haar, one level, bands LH,
 * HL and HH) of result and target.
 *
 * <p>The weight is that of the target's edges; the roots are softened by a thousandth, so that the gradient exists.
 */
record DetailLoss(EdgeWeight weight) implements Loss {

    @Override
    public NDArray of(NDArray result, NDArray target) {
        NDArray weights = weight.of(target).get(new NDIndex(":, :, :-1, :-1"));
        List<NDArray> bands = HaarBands.of(result.sub(target));
        return SoftSize.of(bands.get(0))
                .add(SoftSize.of(bands.get(1)))
                .add(SoftSize.of(bands.get(2)))
                .mul(weights)
                .mean();
    }
}
