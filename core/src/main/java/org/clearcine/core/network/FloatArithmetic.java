package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;

/** Floats throughout. */
final class FloatArithmetic implements Arithmetic {

    @Override
    public NDArray layer(Convolution convolution, NDArray input, Pass pass) {
        return Blocks.rectified(convolution).forward(input, pass);
    }

    @Override
    public NDArray rise(Convolution convolution, NDArray input, NDArray skip, Pass pass) {
        return Blocks.joined(residual(convolution, input, pass), skip, pass);
    }

    @Override
    public NDArray riseInFloats(Convolution convolution, NDArray input, NDArray skip, Pass pass) {
        return rise(convolution, input, skip, pass);
    }

    @Override
    public NDArray residual(Convolution convolution, NDArray input, Pass pass) {
        return Blocks.shuffle(convolution.forward(input, pass), pass);
    }
}
