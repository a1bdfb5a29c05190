package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;

/** One trainable array and its name in the weights file. */
public record Parameter(String name, NDArray value) {}
