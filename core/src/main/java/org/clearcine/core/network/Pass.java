package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One forward computation: hands the blocks their weights in the precision that is computed in.
 *
 * <p>In training every intermediate array is kept for the way back, and each weight is cast once a step. In running,
 * weights are cast once for all frames and arrays are freed as soon as they are used up.
 */
public final class Pass {

    /** Numbers of the native library for the kinds of floats. */
    static final int FLOAT32 = 6;

    static final int BFLOAT16 = 15;

    private final NDManager scope;
    private final NDManager weightScope;
    private final Precision precision;
    private final Casts casts;
    private final boolean training;
    private final Map<Parameter, NDArray> weights;

    private Pass(NDManager scope, Pass like) {
        this.scope = scope;
        this.weightScope = like.weightScope;
        this.precision = like.precision;
        this.casts = like.casts;
        this.training = like.training;
        this.weights = like.weights;
    }

    private Pass(NDManager scope, Precision precision, Casts casts, boolean training) {
        this.scope = scope;
        this.weightScope = scope;
        this.precision = precision;
        this.casts = casts;
        this.training = training;
        this.weights = new HashMap<>();
    }

    /** A pass whose intermediate arrays live as long as {@code scope}, for the way back. */
    public static Pass forTraining(NDManager scope, Precision precision, Casts casts) {
        return new Pass(scope, precision, casts, true);
    }

    /** A pass for many frames, see {@link #within}; cast weights live on {@code scope}. */
    public static Pass forRunning(NDManager scope, Precision precision, Casts casts) {
        return new Pass(scope, precision, casts, false);
    }

    /** This pass for one frame, whose arrays live on {@code frameScope}. */
    Pass within(NDManager frameScope) {
        return new Pass(frameScope, this);
    }

    /** The array of a parameter in the precision of this pass. */
    NDArray weight(Parameter parameter) {
        if (precision == Precision.FLOAT32) {
            return parameter.value();
        }
        return weights.computeIfAbsent(parameter, key -> casts.toBfloat16(key.value(), weightScope));
    }

    /** An array that is made of a parameter once for as long as weights are kept, in the precision of this pass. */
    NDArray weight(Parameter parameter, BiFunction<NDArray, NDManager, NDArray> made) {
        return weights.computeIfAbsent(parameter, key -> {
            NDArray array = made.apply(key.value(), weightScope);
            return precision == Precision.FLOAT32 ? array : casts.toBfloat16(array, weightScope);
        });
    }

    /** The native library's number for the floats of this pass. */
    int floats() {
        return precision == Precision.FLOAT32 ? FLOAT32 : BFLOAT16;
    }

    Casts casts() {
        return casts;
    }

    /** Where arrays of this computation live. */
    NDManager scope() {
        return scope;
    }

    /** An input array in the precision of this pass. */
    NDArray enter(NDArray input) {
        return precision == Precision.FLOAT32 ? input : casts.toBfloat16(input, scope);
    }

    /** A result in 32-bit floats. */
    NDArray leave(NDArray result) {
        return result.getDataType() == DataType.FLOAT32 ? result : casts.toFloat32(result, scope);
    }

    /** Frees an array that nothing needs any more, unless the way back does. */
    void spent(NDArray array) {
        if (!training) {
            array.close();
        }
    }
}
