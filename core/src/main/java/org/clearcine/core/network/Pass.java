package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * One forward computation: hands the blocks their arrays in the precision that is computed in.
 *
 * <p>Casts keep the gradient, so a pass can be trained through. An array that several blocks share is cast once a pass.
 */
public final class Pass {

    /** The two casts, loaded once for as long as the manager lives. */
    public static final class Casts {
        private final PtSymbolBlock toBfloat16;
        private final PtSymbolBlock toFloat32;

        public Casts(NDManager manager) {
            toBfloat16 = load((PtNDManager) manager, "torch.to(x, 15)");
            toFloat32 = load((PtNDManager) manager, "torch.to(x, 6)");
        }

        private static PtSymbolBlock load(PtNDManager manager, String expression) {
            try {
                return JniUtils.loadModule(
                        manager, new ByteArrayInputStream(TorchModuleText.ofOneArgument(expression)), false, false);
            } catch (IOException e) {
                throw new IllegalStateException("a module built in memory could not be read", e);
            }
        }
    }

    private final NDManager scope;
    private final Precision precision;
    private final Casts casts;
    private final Map<Parameter, NDArray> weights = new HashMap<>();

    /** @param scope owns everything that the pass makes */
    public Pass(NDManager scope, Precision precision, Casts casts) {
        this.scope = scope;
        this.precision = precision;
        this.casts = casts;
    }

    /** The array of a parameter in the precision of this pass. */
    NDArray weight(Parameter parameter) {
        if (precision == Precision.FLOAT32) {
            return parameter.value();
        }
        return weights.computeIfAbsent(parameter, key -> cast(casts.toBfloat16, key.value()));
    }

    /** An input array in the precision of this pass. */
    NDArray enter(NDArray input) {
        return precision == Precision.FLOAT32 ? input : cast(casts.toBfloat16, input);
    }

    /** A result in 32-bit floats. */
    NDArray leave(NDArray result) {
        return precision == Precision.FLOAT32 ? result : cast(casts.toFloat32, result);
    }

    private NDArray cast(PtSymbolBlock to, NDArray array) {
        NDArray result = IValueUtils.forward(to, new NDList(array), true).singletonOrThrow();
        result.attach(scope);
        return result;
    }
}
