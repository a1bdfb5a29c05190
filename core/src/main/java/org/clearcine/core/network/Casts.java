package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import java.util.List;

/**
 * Casts between number formats and roundings to them, loaded once for as long as the manager lives; all keep the gradient.
 *
 * <p>A rounding hands the gradient through as if it were not there, and stops it where a value is cut off (Bengio et al. 2013; Jacob et
 * al., CVPR 2018).
 */
public final class Casts {

    private final PtSymbolBlock toBfloat16;
    private final PtSymbolBlock toFloat32;
    private final PtSymbolBlock toWholeResult;
    private final PtSymbolBlock toWholeSum;
    private final PtSymbolBlock toWholeKernel;

    public Casts(NDManager manager) {
        toBfloat16 = load(manager, List.of("torch.to(x, " + Pass.BFLOAT16 + ")"));
        toFloat32 = load(manager, List.of("torch.to(x, " + Pass.FLOAT32 + ")"));
        toWholeResult = load(manager, WholeNumbers.RESULT);
        toWholeSum = load(manager, WholeNumbers.SUM);
        toWholeKernel = load(manager, WholeNumbers.KERNEL);
    }

    private static PtSymbolBlock load(NDManager manager, List<String> lines) {
        return TorchModuleText.load((PtNDManager) manager, lines, List.of("x"));
    }

    NDArray toBfloat16(NDArray array, NDManager owner) {
        return cast(toBfloat16, array, owner);
    }

    NDArray toFloat32(NDArray array, NDManager owner) {
        return cast(toFloat32, array, owner);
    }

    /** A layer's result, rectified, in whole numbers. */
    NDArray toWholeResult(NDArray array, NDManager owner) {
        return cast(toWholeResult, array, owner);
    }

    /** A sum of two layers' results in whole numbers. */
    NDArray toWholeSum(NDArray array, NDManager owner) {
        return cast(toWholeSum, array, owner);
    }

    /** A kernel in whole numbers of its own step for each channel of the result. */
    NDArray toWholeKernel(NDArray array, NDManager owner) {
        return cast(toWholeKernel, array, owner);
    }

    private static NDArray cast(PtSymbolBlock to, NDArray array, NDManager owner) {
        return TorchModuleText.run(to, new NDList(array), owner);
    }
}
