package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;

/**
 * Feature matching with fixed features: mean absolute difference of gradients and Laplacian of result and target at full, half
 * and quarter resolution.
 *
 * <p>The paper does not say which features it matches. No foreign network is used here; these filters are linear, so independent
 * noise on the target does not move the minimiser. Pictures (batch, 1, rows, columns), sides multiples of 4 and at least 12.
 */
record FeatureLoss() implements Loss {

    private static final int SCALES = 3;

    @Override
    public NDArray of(NDArray result, NDArray target) {
        NDArray difference = result.sub(target);
        NDArray sum = null;
        for (int scale = 0; scale < SCALES; scale++) {
            NDArray features = features(difference);
            sum = sum == null ? features : sum.add(features);
            if (scale < SCALES - 1) {
                difference = Pool.avgPool2d(difference, new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false, true);
            }
        }
        return sum.div(SCALES);
    }

    private static NDArray features(NDArray d) {
        NDArray middle = d.get(new NDIndex(":, :, 1:-1, 1:-1"));
        NDArray left = d.get(new NDIndex(":, :, 1:-1, :-2"));
        NDArray right = d.get(new NDIndex(":, :, 1:-1, 2:"));
        NDArray up = d.get(new NDIndex(":, :, :-2, 1:-1"));
        NDArray down = d.get(new NDIndex(":, :, 2:, 1:-1"));
        NDArray laplacian = left.add(right).add(up).add(down).mul(0.25).sub(middle);
        return SoftSize.of(right.sub(left).mul(0.5))
                .add(SoftSize.of(down.sub(up).mul(0.5)))
                .add(SoftSize.of(laplacian))
                .mean();
    }
}
