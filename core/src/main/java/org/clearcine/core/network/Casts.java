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

/** The two casts between number formats, loaded once for as long as the manager lives; both keep the gradient. */
public final class Casts {

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

    NDArray toBfloat16(NDArray array, NDManager owner) {
        return cast(toBfloat16, array, owner);
    }

    NDArray toFloat32(NDArray array, NDManager owner) {
        return cast(toFloat32, array, owner);
    }

    private static NDArray cast(PtSymbolBlock to, NDArray array, NDManager owner) {
        NDArray result = IValueUtils.forward(to, new NDList(array), true).singletonOrThrow();
        result.attach(owner);
        return result;
    }
}
