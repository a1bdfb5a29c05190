package org.clearcine.core.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.network.TrainingRange;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.JpegArchive;
import org.clearcine.core.simulate.draw.Kernel;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.scene.SceneCatalog;

/**
 * A loop as archives hand it out: with whatever the system did for display, half of them in 8 bits, most of those as JPEG, and
 * half of all smoothed, as zooming and matching of matrices do. They are what a hospital has, and their noise is coarser than
 * any detector's.
 */
record TrainingArchive(List<Frame> noisy, List<Frame> clean) {

    /** Nearly all neighbours' correlations in such loops lie below. */
    static final double HIGHEST_CORRELATION = 0.75;

    private static final int DRAW = 43;
    private static final double SMOOTHED = 0.5;
    private static final double JPEG = 0.7;
    private static final double LEAST_LEVEL = 3;
    private static final double MOST_LEVEL = 120;

    /** Whether the loop of a seed is one of the share; draws from numbers of its own. */
    static boolean isChosen(long seed, double share) {
        return share > 0 && Randomness.of(seed, DRAW).chance(share);
    }

    static ImagingChain chain(long seed) {
        return SceneCatalog.archivedChain(seed);
    }

    /** What comes back of frames that a chain of {@link #chain} stored, and of their truth. */
    static TrainingArchive of(List<Frame> stored, List<Frame> clean, ImagingChain chain, long seed) throws IOException {
        Randomness random = Randomness.of(seed, DRAW + 1);
        boolean smoothed = random.chance(SMOOTHED);
        Kernel kernel = gaussian(random.uniform(0.35, 0.75));
        boolean compressed = random.chance(JPEG) && chain.storage().eightBitArchive();
        double quality = random.uniform(0.7, 0.97);
        List<Frame> noisy = new ArrayList<>();
        for (Frame frame : smoothed ? smoothed(stored, kernel) : stored) {
            Frame whole = rounded(frame);
            noisy.add(compressed ? JpegArchive.read(whole, quality) : whole);
        }
        return new TrainingArchive(noisy, smoothed ? smoothed(clean, kernel) : clean);
    }

    /** Whether the noise of the loop could be told: where an archive has left next to none, there is nothing to learn. */
    boolean isUsable(NoiseModel noise) {
        double level = TrainingRange.level(noisy.get(0), noise);
        return level > LEAST_LEVEL && level < MOST_LEVEL;
    }

    private static Kernel gaussian(double sigma) {
        int radius = 2;
        int side = 2 * radius + 1;
        float[] weights = new float[side * side];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int squared = square(i / side - radius) + square(i % side - radius);
            weights[i] = (float) Math.exp(-squared / (2 * sigma * sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return new Kernel(radius, weights);
    }

    private static int square(int value) {
        return value * value;
    }

    private static List<Frame> smoothed(List<Frame> frames, Kernel kernel) {
        return frames.stream()
                .map(frame -> Frame.owning(frame.size(), kernel.convolve(frame.toArray(), frame.size())))
                .toList();
    }

    private static Frame rounded(Frame frame) {
        float[] values = frame.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(values[i]);
        }
        return Frame.owning(frame.size(), values);
    }
}
