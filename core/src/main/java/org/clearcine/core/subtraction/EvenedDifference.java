package org.clearcine.core.subtraction;

import java.io.IOException;
import java.util.function.DoubleUnaryOperator;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.MappedFrames;

/**
 * A subtracted loop whose noise is as strong everywhere, so that a denoiser can take it for a loop of its own.
 *
 * <p>The noise of a difference follows the intensity that was there before subtraction, of which the difference itself
 * tells nothing: behind bone the logarithm is noisy, beside it is not. So every difference is divided by the standard
 * deviation that the noise of the raw loop has at the mean grey value of its place, to first order. The noise within a
 * dark vessel is still somewhat stronger than that; it goes with the difference, which a denoiser can find out. May be
 * read from several threads at once.
 */
public final class EvenedDifference implements FrameSource {

    /** What one standard deviation of noise becomes, so that rounding never shows. */
    private static final float UNIT = 32;

    /** No difference: denoisers are used to values above 0. */
    private static final float ZERO = 128 * UNIT;

    private static final int MOST_FRAMES = 16;
    private static final int BLUR_RADIUS = 4;
    /** Of a stored value: noise below this is none that one could divide by. */
    private static final double LEAST_NOISE = 0.25;

    private final SubtractedFrames differences;
    private final float[] noise;

    private EvenedDifference(SubtractedFrames differences, float[] noise) {
        this.differences = differences;
        this.noise = noise;
    }

    /**
     * Measures how strong the noise is where; reads at most 16 frames.
     *
     * @param raw stays the caller's
     * @param variance of the noise of {@code raw} at a mean stored value
     */
    public static EvenedDifference of(FrameSource raw, SubtractionPlan plan, DoubleUnaryOperator variance)
            throws IOException {
        double[] mean = blurred(mean(raw), raw.size());
        float[] noise = new float[mean.length];
        for (int i = 0; i < noise.length; i++) {
            double deviation = Math.sqrt(Math.max(LEAST_NOISE * LEAST_NOISE, variance.applyAsDouble(mean[i])));
            noise[i] = (float) (deviation * plan.domain().slope(mean[i]));
        }
        return new EvenedDifference(new SubtractedFrames(raw, plan), noise);
    }

    private static double[] mean(FrameSource raw) throws IOException {
        int count = Math.min(MOST_FRAMES, raw.frameCount());
        double[] mean = new double[raw.size().pixelCount()];
        for (int k = 0; k < count; k++) {
            Frame frame = raw.frame((int) ((long) k * raw.frameCount() / count));
            for (int i = 0; i < mean.length; i++) {
                mean[i] += frame.value(i) / (double) count;
            }
        }
        return mean;
    }

    /** Rows, then columns; at the border over what is there. */
    private static double[] blurred(double[] values, FrameSize size) {
        double[] once = new double[values.length];
        double[] twice = new double[values.length];
        for (int row = 0; row < size.rows(); row++) {
            blurLine(values, once, row * size.columns(), 1, size.columns());
        }
        for (int column = 0; column < size.columns(); column++) {
            blurLine(once, twice, column, size.columns(), size.rows());
        }
        return twice;
    }

    private static void blurLine(double[] from, double[] to, int start, int step, int length) {
        for (int i = 0; i < length; i++) {
            int first = Math.max(0, i - BLUR_RADIUS);
            int last = Math.min(length - 1, i + BLUR_RADIUS);
            double sum = 0;
            for (int k = first; k <= last; k++) {
                sum += from[start + k * step];
            }
            to[start + i * step] = sum / (last - first + 1);
        }
    }

    @Override
    public FrameSize size() {
        return differences.size();
    }

    @Override
    public int frameCount() {
        return differences.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        return even(differences.frame(index));
    }

    /** The frame as it is without a denoiser: raw minus raw mask. */
    public Frame difference(int index) throws IOException {
        return differences.frame(index);
    }

    /** A difference with even noise. */
    public Frame even(Frame difference) {
        return MappedFrames.mapped(difference, (pixel, value) -> ZERO + UNIT * value / noise[pixel]);
    }

    /** The way back, such as of what a denoiser made of it. */
    public Frame difference(Frame even) {
        return MappedFrames.mapped(even, (pixel, value) -> (value - ZERO) / UNIT * noise[pixel]);
    }
}
