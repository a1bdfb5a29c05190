package org.clearcine.core.simulate;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.simulate.draw.Kernel;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * Neighbouring slices of a body in the place of frames: clean ones, and ones with the noise of a low-dose reconstruction.
 *
 * <p>Filtered back-projection gives noise of a power that rises with frequency before the kernel ends it, NPS = f
 * exp(-(f / f0)^2), so that neighbours are anticorrelated some pixels apart; it is larger in the middle of the body, where the
 * rays were longest, and independent from slice to slice. Stored values are Hounsfield units plus 1024.
 */
public final class CtStack {

    /** Stored value of water. */
    public static final int WATER = 1024;

    private static final int AIR_HOUNSFIELD = -1000;
    private static final int HIGHEST = 4095;
    private static final int FREQUENCIES = 48;
    private static final int RADIUS = 8;

    /** Hounsfield units of each slice, row by row. */
    public interface Slices {

        SceneFormat format();

        /** A fresh array. */
        float[] hounsfield(int index);
    }

    private final Slices slices;
    private final double noiseHounsfield;
    private final long seed;
    private final Kernel kernel;

    /**
     * @param noiseHounsfield standard deviation in the middle of the picture
     * @param kernelFrequency f0 in cycles a pixel: 0.15 is a soft kernel, 0.3 a sharp one
     */
    public CtStack(Slices slices, double noiseHounsfield, double kernelFrequency, long seed) {
        if (!(noiseHounsfield >= 0) || !(kernelFrequency > 0.02)) {
            throw new IllegalArgumentException(noiseHounsfield + " HU of noise, kernel at " + kernelFrequency);
        }
        this.slices = Objects.requireNonNull(slices, "slices");
        this.noiseHounsfield = noiseHounsfield;
        this.seed = seed;
        kernel = kernel(kernelFrequency);
    }

    public FrameSource clean() {
        return new View(this::cleanSlice);
    }

    public FrameSource noisy() {
        return new View(this::noisySlice);
    }

    /** The noisy slices as a loop, to be played at the format's rate. */
    public CineLoop noisyLoop() {
        return loop(noisy());
    }

    /** The clean slices as a loop; not rounded, in the units of the noisy ones. */
    public CineLoop cleanLoop() {
        return loop(clean());
    }

    /** What is known besides the clean slices: air is no signal, nothing moves, and no wire is to be found. */
    public Truth truth() {
        double air = WATER + AIR_HOUNSFIELD;
        List<FrameTruth> frames = Collections.nCopies(format().frameCount(), FrameTruth.EMPTY);
        return new Truth("ct", air, HIGHEST - air, format(), frames);
    }

    /** Size, length and distance of pixel centres. */
    public SceneFormat format() {
        return slices.format();
    }

    private CineLoop loop(FrameSource frames) {
        double frameTimeMillis = 1000 / slices.format().framesPerSecond();
        return new CineLoop(
                frames,
                FrameTiming.constant(frameTimeMillis, FrameTiming.Origin.SIMULATED),
                new PixelFormat(16, 12, false));
    }

    private Frame cleanSlice(int index) {
        float[] values = slices.hounsfield(index);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, Math.min(HIGHEST, values[i] + WATER));
        }
        return Frame.owning(size(), values);
    }

    private Frame noisySlice(int index) {
        float[] values = slices.hounsfield(index);
        Randomness random = Randomness.of(seed, index);
        float[] white = new float[values.length];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) random.gaussian();
        }
        float[] noise = kernel.convolve(white, size());
        for (int i = 0; i < values.length; i++) {
            double deviation = noiseHounsfield * strength(i);
            values[i] = Math.max(0, Math.min(HIGHEST, Math.round(values[i] + WATER + deviation * noise[i])));
        }
        return Frame.owning(size(), values);
    }

    /** 1 in the middle, about half at the edge. */
    private double strength(int pixel) {
        double x = 2.0 * (pixel % size().columns()) / size().columns() - 1;
        double y = 2.0 * (pixel / size().columns()) / size().rows() - 1;
        return 0.45 + 0.55 * Math.exp(-1.2 * (x * x + y * y));
    }

    private FrameSize size() {
        return slices.format().size();
    }

    private static Kernel kernel(double cutoff) {
        double[] root = new double[FREQUENCIES * FREQUENCIES];
        for (int v = 0; v < FREQUENCIES; v++) {
            for (int u = 0; u < FREQUENCIES; u++) {
                double f = Math.hypot(folded(u), folded(v));
                root[v * FREQUENCIES + u] = Math.sqrt(f * Math.exp(-f * f / (cutoff * cutoff)));
            }
        }
        return new EvenSpectrum(FREQUENCIES, root).kernel(RADIUS, CtStack::length);
    }

    private static double folded(int index) {
        return (double) Math.min(index, FREQUENCIES - index) / FREQUENCIES;
    }

    private static double length(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    private final class View implements FrameSource {

        private final IntFunction<Frame> slice;

        View(IntFunction<Frame> slice) {
            this.slice = slice;
        }

        @Override
        public FrameSize size() {
            return slices.format().size();
        }

        @Override
        public int frameCount() {
            return slices.format().frameCount();
        }

        @Override
        public Frame frame(int index) {
            return slice.apply(Objects.checkIndex(index, frameCount()));
        }
    }
}
