package org.clearcine.core.denoise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;

/** Loops of white Poisson-Gaussian noise over pictures that are known exactly. */
final class SteadyLoops {

    static final double GAIN = 10;

    private SteadyLoops() {}

    /** A picture without noise: mean stored value of a pixel of a frame. */
    @FunctionalInterface
    interface Picture {
        double at(int frame, int row, int column);
    }

    /** A gentle slope that stands still. */
    static double slope(int frame, int row, int column) {
        return 1000 + 6 * column + 2 * row;
    }

    /** The slope with a dark vertical wire, 3 pixels wide, that jumps 12 pixels a frame. */
    static double jumpingWire(int frame, int row, int column) {
        int centre = 20 + 12 * (frame % 8);
        return slope(frame, row, column) * (Math.abs(column - centre) <= 1 ? 0.6 : 1);
    }

    static FrameList noisy(FrameSize size, int frames, Picture picture) {
        Random random = new Random(11);
        List<Frame> loop = new ArrayList<>();
        for (int t = 0; t < frames; t++) {
            float[] values = clean(size, t, picture);
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (Math.sqrt(GAIN * values[i]) * random.nextGaussian());
            }
            loop.add(Frame.owning(size, values));
        }
        return new FrameList(loop);
    }

    static float[] clean(FrameSize size, int frame, Picture picture) {
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) picture.at(frame, i / size.columns(), i % size.columns());
        }
        return values;
    }

    static double meanSquare(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
        }
        return sum / a.length;
    }
}
