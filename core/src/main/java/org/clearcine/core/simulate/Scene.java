package org.clearcine.core.simulate;

import java.util.Optional;

/**
 * Something that can be pictured: the beam behind it at the time of each frame, and what is known about it.
 *
 * <p>A pure function of the parameters it was made with: any frame can be asked for in any order, from several threads, and
 * is always the same.
 */
public interface Scene {

    /** Stable short name of the kind of scene, such as {@code coronary}. */
    String name();

    SceneFormat format();

    /**
     * Fraction of the unattenuated primary beam that reaches each pixel, row by row: a fresh array, from 0 to about 1.
     *
     * @throws IndexOutOfBoundsException if there is no such frame
     */
    float[] transmission(int index);

    /** What is known about the frame at {@code index}. */
    FrameTruth truth(int index);

    /** How each pixel's content has moved since the frame before, where the scene has one motion a pixel and knows it. */
    default Optional<Flow> flow(int index) {
        return Optional.empty();
    }
}
