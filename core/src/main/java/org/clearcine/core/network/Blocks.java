package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;

/** The blocks without weights, and short names for the usual pairs. */
final class Blocks {

    private Blocks() {}

    static NDArray relu(NDArray input) {
        return input.getNDArrayInternal().relu();
    }

    /** A block and the rectifier behind it. */
    static Block rectified(Block block) {
        return (input, pass) -> relu(block.forward(input, pass));
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
        return input.transpose(0, 2, 3, 1)
                .reshape(n, h, w, 2, 2, c)
                .transpose(0, 1, 3, 2, 4, 5)
                .reshape(n, 2 * h, 2 * w, c)
                .transpose(0, 3, 1, 2);
    }
}
