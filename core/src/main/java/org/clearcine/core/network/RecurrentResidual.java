package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import org.clearcine.core.network.Convolution.Widths;

/**
 * The recurrent residual block (R2U-Net): h = conv1x1(x), out = h + R(R(h)), where R applies one and the same convolution
 * three times, each time to its input plus what came out last.
 */
final class RecurrentResidual {

    private static final int REPEATS = 2;
    private static final double START = 0.4;

    private RecurrentResidual() {}

    static Block block(ParameterSet set, String name, Widths widths) {
        int width = widths.out();
        Block entry = Convolution.scaled(set, name + ".entry", widths, 1, Math.sqrt(0.5));
        Block first = recurrent(set, name + ".recurrent.0", width);
        Block second = recurrent(set, name + ".recurrent.1", width);
        return (input, pass) -> {
            NDArray start = entry.forward(input, pass);
            return start.add(second.forward(first.forward(start, pass), pass));
        };
    }

    private static Block recurrent(ParameterSet set, String name, int width) {
        Block shared = Blocks.rectified(Convolution.scaled(set, name, new Widths(width, width), 3, START));
        return (input, pass) -> {
            NDArray state = shared.forward(input, pass);
            for (int i = 0; i < REPEATS; i++) {
                state = shared.forward(input.add(state), pass);
            }
            return state;
        };
    }
}
