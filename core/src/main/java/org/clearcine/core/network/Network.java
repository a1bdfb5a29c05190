package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;

/** A network: packed planes in, a residual out. */
public interface Network {

    NDArray forward(NDArray planes, Pass pass);
}
