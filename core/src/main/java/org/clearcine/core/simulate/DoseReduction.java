package org.clearcine.core.simulate;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * A recorded loop as it would have looked at a fraction d of its dose.
 *
 * <p>With the signal g above the pedestal and a noise of variance a g + b, the frame d g + n with
 * {@code Var n = a d (1 - d) g + b (1 - d^2)} has the variance a d g + b of a lower dose; divided by d it is as bright as
 * before. The quantum part of n is correlated as the loop's own noise is, the electronic part is white. The signal in
 * Var n is the mean of 3 x 3 pixels, so that the added noise does not follow the noise that is there.
 */
public final class DoseReduction implements FrameSource {

    /**
     * What is known about the recorded loop.
     *
     * @param noise of the linear stored values
     * @param pedestal stored value of no dose
     */
    public record Recording(FrameSource frames, PixelFormat pixelFormat, NoiseModel noise, double pedestal) {

        public Recording {
            if (noise.curve().isPresent()) {
                throw new IllegalArgumentException("the loop is not linear in dose");
            }
        }
    }

    private final Recording recording;
    private final double fraction;
    private final long seed;
    private final ColouredNoise quantum;
    private final ColouredNoise electronic;

    /** @param fraction of the recorded dose, above 0 and at most 1 */
    public DoseReduction(Recording recording, double fraction, long seed) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("dose fraction of " + fraction);
        }
        this.recording = recording;
        this.fraction = fraction;
        this.seed = seed;
        quantum = new ColouredNoise(recording.noise().correlation());
        electronic = new ColouredNoise(NoiseCorrelation.white());
    }

    /** The noise of the result. */
    public NoiseModel noise() {
        NoiseModel before = recording.noise();
        double gain = before.gain() / fraction;
        double white = white() / (fraction * fraction);
        return new NoiseModel(
                gain,
                white - gain * recording.pedestal(),
                before.correlation(),
                before.temporalCorrelation(),
                before.curve());
    }

    @Override
    public FrameSize size() {
        return recording.frames().size();
    }

    @Override
    public int frameCount() {
        return recording.frames().frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        float[] values = recording.frames().frame(index).toArray();
        if (fraction == 1) {
            return Frame.owning(size(), values);
        }
        float[] signal = localMean(values);
        Randomness random = Randomness.of(seed, index);
        float[] coloured = quantum.picture(size(), random);
        float[] white = electronic.picture(size(), random);
        double gain = recording.noise().gain();
        double whiteDeviation = Math.sqrt(white() * (1 - fraction * fraction)) / fraction;
        for (int i = 0; i < values.length; i++) {
            double above = Math.max(0, signal[i] - recording.pedestal());
            double deviation = Math.sqrt(gain * (1 - fraction) / fraction * above);
            double noisy = values[i] + deviation * coloured[i] + whiteDeviation * white[i];
            values[i] = recording.pixelFormat().quantize((float) noisy);
        }
        return Frame.owning(size(), values);
    }

    @Override
    public void close() throws IOException {
        recording.frames().close();
    }

    /** Variance of the electronics: what is left at the pedestal. */
    private double white() {
        return Math.max(0, recording.noise().offset() + recording.noise().gain() * recording.pedestal());
    }

    private float[] localMean(float[] values) {
        int rows = size().rows();
        int columns = size().columns();
        float[] mean = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    int from = Math.max(0, Math.min(rows - 1, row + dy)) * columns;
                    for (int dx = -1; dx <= 1; dx++) {
                        sum += values[from + Math.max(0, Math.min(columns - 1, column + dx))];
                    }
                }
                mean[row * columns + column] = sum / 9;
            }
        }
        return mean;
    }
}
