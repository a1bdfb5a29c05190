package org.clearcine.core.simulate;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** An even field whose brightness changes from frame to frame as a test wants it. */
record FlatScene(SceneFormat format, IntToDoubleFunction brightness) implements Scene {

    @Override
    public String name() {
        return "flat";
    }

    @Override
    public float[] transmission(int index) {
        float[] values = new float[format.size().pixelCount()];
        Arrays.fill(values, (float) brightness.applyAsDouble(index));
        return values;
    }

    @Override
    public FrameTruth truth(int index) {
        return FrameTruth.EMPTY;
    }
}
