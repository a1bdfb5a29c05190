package org.clearcine.core.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;

/** Small loops whose noise is known exactly, for tests. */
final class NoisyLoops {

    static final int SIDE = 192;
    static final FrameSize SIZE = new FrameSize(SIDE, SIDE);

    /** Taps that give unit-variance noise a correlation of 0.25 at one pixel. */
    private static final double[] TAPS = {0.1240, 0.9845, 0.1240};

    private NoisyLoops() {}

    /** A gaussian field of unit variance whose neighbours correlate by about 0.25. */
    static float[] coloured(Random random) {
        double[] white = new double[SIDE * SIDE];
        for (int i = 0; i < white.length; i++) {
            white[i] = random.nextGaussian();
        }
        float[] result = new float[white.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int from = (y + dy + SIDE) % SIDE * SIDE + (x + dx + SIDE) % SIDE;
                        sum += TAPS[dy + 1] * TAPS[dx + 1] * white[from];
                    }
                }
                result[y * SIDE + x] = (float) sum;
            }
        }
        return result;
    }

    /** A slope of grey levels with a disk that wanders; variance gain * mean + offset, memory {@code lag}. */
    static FrameList moving(int frames, double gain, double offset, double lag) {
        Random random = new Random(7);
        List<Frame> loop = new ArrayList<>();
        float[] last = new float[SIDE * SIDE];
        for (int t = -1; t < frames; t++) {
            float[] noise = coloured(random);
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (lag * last[i] + Math.sqrt(1 - lag * lag) * noise[i]);
            }
            last = noise;
            if (t >= 0) {
                loop.add(frame(t, noise, gain, offset));
            }
        }
        return new FrameList(loop);
    }

    /** A plate of one grey level, 1350, across which a wire moves by a pixel a frame; variance gain * mean. */
    static FrameList plateWithWire(int frames, double gain, double contrast) {
        Random random = new Random(11);
        List<Frame> loop = new ArrayList<>();
        for (int t = 0; t < frames; t++) {
            float[] values = coloured(random);
            for (int i = 0; i < values.length; i++) {
                double beside = (i / SIDE - 60 - t - 0.2 * (i % SIDE)) / 1.2;
                double mean = 1350 * (1 - contrast * Math.exp(-beside * beside));
                values[i] = (float) (mean + Math.sqrt(gain * mean) * values[i]);
            }
            loop.add(Frame.owning(SIZE, values));
        }
        return new FrameList(loop);
    }

    private static Frame frame(int t, float[] noise, double gain, double offset) {
        float[] values = new float[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double mean = 400 + 8.0 * x + 3.0 * y;
                if (Math.hypot(x - 20 - 3 * t, y - 60 - 20 * Math.sin(t)) < 12) {
                    mean *= 0.6;
                }
                values[y * SIDE + x] = (float) (mean + Math.sqrt(gain * mean + offset) * noise[y * SIDE + x]);
            }
        }
        return Frame.owning(SIZE, values);
    }
}
