package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;

/** How a student's layers are computed. What they hand to one another is this interface's own affair. */
interface Arithmetic {

    /** A rectified layer. */
    NDArray layer(Convolution convolution, NDArray input, Pass pass);

    /** A layer that is spread to twice the rows and columns, onto the skip beside it. */
    NDArray rise(Convolution convolution, NDArray input, NDArray skip, Pass pass);

    /** The same, whose sum is not rounded: for a layer that computes in floats. */
    NDArray riseInFloats(Convolution convolution, NDArray input, NDArray skip, Pass pass);

    /** The last layer, spread to twice the rows and columns, in the floats of the pass. */
    NDArray residual(Convolution convolution, NDArray input, Pass pass);
}
