package org.clearcine.core.physics;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.draw.Randomness;

/** Loops of noise whose spectrum and memory are known exactly. */
public final class NoiseCubes {

    private NoiseCubes() {}

    /** White noise around 1000, then {@code y = a y' + (1 - a) x}, after a long run-in. */
    public static RegionCube recursive(int side, int frames, double deviation, double a) {
        Randomness random = Randomness.of(7, side);
        float[] state = new float[side * side];
        List<Frame> list = new ArrayList<>();
        for (int t = -80; t < frames; t++) {
            for (int i = 0; i < state.length; i++) {
                state[i] = (float) (a * state[i] + (1 - a) * deviation * random.gaussian());
            }
            if (t >= 0) {
                float[] values = state.clone();
                for (int i = 0; i < values.length; i++) {
                    // Fixed anatomy, which must not matter.
                    values[i] += 1000 + 3 * (i % side) + (i % 7 == 0 ? 60 : 0);
                }
                list.add(Frame.owning(new FrameSize(side, side), values));
            }
        }
        return cube(list, side);
    }

    /** Fresh noise in every frame, coloured by the kernel (1/4, 1/2, 1/4) along both axes. */
    public static RegionCube coloured(int side, int frames, double deviation) {
        Randomness random = Randomness.of(11, side);
        List<Frame> list = new ArrayList<>();
        int wide = side + 2;
        for (int t = 0; t < frames; t++) {
            double[] white = new double[wide * wide];
            for (int i = 0; i < white.length; i++) {
                white[i] = deviation * random.gaussian();
            }
            float[] values = new float[side * side];
            for (int i = 0; i < values.length; i++) {
                double sum = 0;
                for (int dy = 0; dy < 3; dy++) {
                    for (int dx = 0; dx < 3; dx++) {
                        double weight = (dy == 1 ? 0.5 : 0.25) * (dx == 1 ? 0.5 : 0.25);
                        sum += weight * white[(i / side + dy) * wide + i % side + dx];
                    }
                }
                values[i] = (float) (500 + sum);
            }
            list.add(Frame.owning(new FrameSize(side, side), values));
        }
        return cube(list, side);
    }

    static RegionCube cube(List<Frame> frames, int side) {
        try {
            return RegionCube.of(new FrameList(frames), new Region(0, 0, side, side), ProgressMonitor.NONE);
        } catch (java.io.IOException | CancelledException e) {
            throw new AssertionError(e);
        }
    }
}
