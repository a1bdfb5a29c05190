package org.clearcine.core.metrics;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/** Small pictures with known properties. */
final class TestFrames {

    private TestFrames() {}

    /** What a pixel is worth at a column and a row. */
    interface Picture {
        double at(int column, int row);
    }

    static Frame draw(int rows, int columns, Picture picture) {
        return fill(rows, columns, i -> picture.at(i % columns, i / columns));
    }

    static Frame flat(int rows, int columns, double value) {
        return fill(rows, columns, i -> value);
    }

    static Frame withNoise(Frame frame, double deviation, long seed) {
        Random random = new Random(seed);
        return fill(
                frame.size().rows(), frame.size().columns(), i -> frame.value(i) + deviation * random.nextGaussian());
    }

    static Frame mix(Frame a, Frame b, double share) {
        return fill(a.size().rows(), a.size().columns(), i -> (1 - share) * a.value(i) + share * b.value(i));
    }

    /** A vertical gaussian wire of depth 400 on a background of 1000. */
    static Frame wireAt(double column, double sigma) {
        return draw(64, 96, (x, y) -> 1000 - 400 * Math.exp(-0.5 * Math.pow((x - column) / sigma, 2)));
    }

    private static Frame fill(int rows, int columns, IntToDoubleFunction value) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(i);
        }
        return Frame.owning(new FrameSize(rows, columns), values);
    }
}
