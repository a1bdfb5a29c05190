package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;

/** The detail bands LH, HL and HH of one level of the undecimated Haar transform. */
final class HaarBands {

    private HaarBands() {}

    /** Three arrays (batch, 1, rows - 1, columns - 1) from one (batch, 1, rows, columns). */
    static List<NDArray> of(NDArray picture) {
        NDArray a = picture.get(new NDIndex(":, :, :-1, :-1"));
        NDArray b = picture.get(new NDIndex(":, :, :-1, 1:"));
        NDArray c = picture.get(new NDIndex(":, :, 1:, :-1"));
        NDArray d = picture.get(new NDIndex(":, :, 1:, 1:"));
        return List.of(
                a.sub(b).add(c).sub(d).mul(0.5),
                a.add(b).sub(c).sub(d).mul(0.5),
                a.sub(b).sub(c).add(d).mul(0.5));
    }
}
