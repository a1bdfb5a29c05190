package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;

/**
 * Floats that are rounded to {@link WholeNumbers} wherever {@link EightBitArithmetic} has such numbers: for training, and where a
 * processor has no instructions for them.
 */
final class RoundedArithmetic implements Arithmetic {

    @Override
    public NDArray layer(Convolution convolution, NDArray input, Pass pass) {
        NDArray linear = linear(convolution, input, pass);
        NDArray result = pass.casts().toWholeResult(linear, pass.scope());
        pass.spent(linear);
        return result;
    }

    @Override
    public NDArray rise(Convolution convolution, NDArray input, NDArray skip, Pass pass) {
        NDArray sum = riseInFloats(convolution, input, skip, pass);
        NDArray result = pass.casts().toWholeSum(sum, pass.scope());
        pass.spent(sum);
        return result;
    }

    @Override
    public NDArray riseInFloats(Convolution convolution, NDArray input, NDArray skip, Pass pass) {
        return Blocks.joined(residual(convolution, input, pass), skip, pass);
    }

    @Override
    public NDArray residual(Convolution convolution, NDArray input, Pass pass) {
        return Blocks.shuffle(linear(convolution, input, pass), pass);
    }

    private static NDArray linear(Convolution convolution, NDArray input, Pass pass) {
        if (convolution.input() == Convolution.Input.FLOATS) {
            return convolution.forward(input, pass);
        }
        NDArray kernel = pass.weight(convolution.kernel(), pass.casts()::toWholeKernel);
        return convolution.with(kernel, input, pass);
    }
}
