package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import org.clearcine.core.network.Convolution.Widths;

/** Lets of a skip through what the rising signal asks for: x sigmoid(psi(ReLU(Wg g + Wx x))) (Oktay et al. 2018). */
final class AttentionGate {

    private final Block fromRising;
    private final Block fromSkip;
    private final Block psi;

    AttentionGate(ParameterSet set, String name, int width) {
        int inner = Math.max(1, width / 2);
        fromRising = Convolution.same(set, name + ".rising", new Widths(width, inner), 1);
        fromSkip = Convolution.same(set, name + ".skip", new Widths(width, inner), 1);
        psi = Convolution.same(set, name + ".psi", new Widths(inner, 1), 1);
    }

    NDArray forward(NDArray rising, NDArray skip, Pass pass) {
        NDArray sum = fromRising.forward(rising, pass).add(fromSkip.forward(skip, pass));
        NDArray open = psi.forward(sum.getNDArrayInternal().relu(), pass);
        return skip.mul(open.getNDArrayInternal().sigmoid());
    }
}
