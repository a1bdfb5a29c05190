package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;

/** The blocks without weights. */
final class Blocks {

    private Blocks() {}

    /** A block and the rectifier behind it. */
    static Block rectified(Block block) {
        return (input, pass) -> {
            NDArray linear = block.forward(input, pass);
            NDArray result = linear.getNDArrayInternal().relu();
            pass.spent(linear);
            return result;
        };
    }

    /**
     * Pixel shuffle by 2 (Shi et al. 2016): (n, 4c, h, w) to (n, c, 2h, 2w).
     *
     * <p>Channel {@code (dy * 2 + dx) * c + k} becomes pixel (dy, dx) of channel k. Works on the channels-last view, so
     * one copy suffices and the result stays channels-last.
     */
    static NDArray shuffle(NDArray input, Pass pass) {
        long n = input.getShape().get(0);
        long c = input.getShape().get(1) / 4;
        long h = input.getShape().get(2);
        long w = input.getShape().get(3);
        NDArray result = input.transpose(0, 2, 3, 1)
                .reshape(n, h, w, 2, 2, c)
                .transpose(0, 1, 3, 2, 4, 5)
                .reshape(n, 2 * h, 2 * w, c)
                .transpose(0, 3, 1, 2);
        pass.spent(input);
        return result;
    }

    /** The way back of {@link #shuffle}: (n, c, 2h, 2w) to (n, 4c, h, w); leaves its input as it is. */
    static NDArray unshuffle(NDArray input) {
        long n = input.getShape().get(0);
        long c = input.getShape().get(1);
        long h = input.getShape().get(2) / 2;
        long w = input.getShape().get(3) / 2;
        return input.transpose(0, 2, 3, 1)
                .reshape(n, h, 2, w, 2, c)
                .transpose(0, 1, 3, 2, 4, 5)
                .reshape(n, h, w, 4 * c)
                .transpose(0, 3, 1, 2);
    }

    /** Sum of a rising array and the skip beside it. */
    static NDArray joined(NDArray rising, NDArray skip, Pass pass) {
        NDArray sum = rising.add(skip);
        pass.spent(rising);
        pass.spent(skip);
        return sum;
    }
}
