package org.clearcine.core.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.CtStack;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.scene.BodyStack;

/**
 * Adjacent slices of a low-dose reconstruction to train on: 10 to 80 HU of noise, kernels from middling to sharp, 0.5 to 1
 * mm a pixel, slices 0.6 to 3 mm apart. Not in the recipe of the shipped weights.
 */
record TrainingSlices(List<Frame> noisy, List<Frame> clean) {

    /** Smaller than the correlation of pixels two or three apart in any of these. */
    static final double LEAST_DISTANT_CORRELATION = -0.12;

    private static final int DRAW = 41;

    /** Whether the loop of a seed is one of the share; draws from numbers of its own. */
    static boolean isChosen(long seed, double share) {
        return share > 0 && Randomness.of(seed, DRAW).chance(share);
    }

    static TrainingSlices of(FrameSize size, int count, long seed) throws IOException {
        Randomness random = Randomness.of(seed, DRAW + 1);
        SceneFormat format = new SceneFormat(size, count, 15, random.uniform(0.5, 1));
        BodyStack body = new BodyStack(format, random.logUniform(0.6, 3), Randomness.derive(seed, 5));
        CtStack stack =
                new CtStack(body, random.logUniform(10, 80), random.uniform(0.22, 0.35), Randomness.derive(seed, 6));
        List<Frame> noisy = new ArrayList<>();
        List<Frame> clean = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            noisy.add(stack.noisy().frame(index));
            clean.add(stack.clean().frame(index));
        }
        return new TrainingSlices(noisy, clean);
    }
}
