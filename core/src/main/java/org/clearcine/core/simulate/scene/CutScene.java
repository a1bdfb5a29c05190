package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;

/** One scene until a frame, another from there on: as when the operator moves on while the recording runs. */
record CutScene(Scene before, Scene after, int cutIndex) implements Scene {

    CutScene {
        if (!before.format().equals(after.format())) {
            throw new IllegalArgumentException("scenes of different formats");
        }
    }

    @Override
    public String name() {
        return before.name() + "+" + after.name();
    }

    @Override
    public SceneFormat format() {
        return before.format();
    }

    @Override
    public float[] transmission(int index) {
        return (index < cutIndex ? before : after).transmission(index);
    }

    /** Lines are not the same ones on both sides of the cut, so none are told. */
    @Override
    public FrameTruth truth(int index) {
        return FrameTruth.EMPTY;
    }
}
