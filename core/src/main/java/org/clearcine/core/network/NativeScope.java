package org.clearcine.core.network;

import ai.djl.ndarray.NDManager;

/**
 * The life of native arrays: what is made in a scope ends with it.
 *
 * <p>The garbage collector knows nothing of native memory, so every array belongs to a scope and every scope to a
 * try-with-resources.
 */
public final class NativeScope implements AutoCloseable {

    private final NDManager arrays;

    private NativeScope(NDManager arrays) {
        this.arrays = arrays;
    }

    /**
     * A scope of its own.
     *
     * @throws NetworkUnavailableException if the natives cannot be loaded here
     */
    public static NativeScope open() throws NetworkUnavailableException {
        return new NativeScope(TorchRuntime.engine().newBaseManager());
    }

    /** A scope that ends with this one at the latest. */
    public NativeScope inner() {
        return new NativeScope(arrays.newSubManager());
    }

    /** Where arrays of this scope are made. */
    public NDManager arrays() {
        return arrays;
    }

    /** Arrays that live in this scope itself, without its inner scopes. */
    public int liveArrays() {
        return arrays.getManagedArrays().size();
    }

    @Override
    public void close() {
        arrays.close();
    }
}
