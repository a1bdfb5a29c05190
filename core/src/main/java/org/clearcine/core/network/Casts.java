package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Casts between number formats and roundings to them, each loaded when it is first asked for, for as long as the manager lives; all keep the gradient.
 *
 * <p>A rounding hands the gradient through as if it were not there, and stops it where a value is cut off (Bengio et al. 2013; Jacob et
 * al., CVPR 2018).
 */
public final class Casts {

    private static final List<String> BFLOAT16 = List.of("torch.to(x, " + Pass.BFLOAT16 + ")");
    private static final List<String> FLOAT32 = List.of("torch.to(x, " + Pass.FLOAT32 + ")");

    private final PtNDManager manager;
    private final Map<List<String>, PtSymbolBlock> loaded = new HashMap<>();

    public Casts(NDManager manager) {
        this.manager = (PtNDManager) manager;
    }

    NDArray toBfloat16(NDArray array, NDManager owner) {
        return cast(BFLOAT16, array, owner);
    }

    NDArray toFloat32(NDArray array, NDManager owner) {
        return cast(FLOAT32, array, owner);
    }

    /** A layer's result, rectified, in whole numbers. */
    NDArray toWholeResult(NDArray array, NDManager owner) {
        return cast(WholeNumbers.RESULT, array, owner);
    }

    /** A sum of two layers' results in whole numbers. */
    NDArray toWholeSum(NDArray array, NDManager owner) {
        return cast(WholeNumbers.SUM, array, owner);
    }

    /** A kernel in whole numbers of its own step for each channel of the result. */
    NDArray toWholeKernel(NDArray array, NDManager owner) {
        return cast(WholeNumbers.KERNEL, array, owner);
    }

    private NDArray cast(List<String> lines, NDArray array, NDManager owner) {
        PtSymbolBlock to = loaded.computeIfAbsent(lines, key -> TorchModuleText.load(manager, key, List.of("x")));
        return TorchModuleText.run(to, new NDList(array), owner);
    }
}
