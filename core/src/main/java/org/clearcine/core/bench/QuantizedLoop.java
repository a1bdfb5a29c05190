package org.clearcine.core.bench;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.VarianceStabilizer;

/**
 * How a loop is handed to peers that know nothing of X-rays: stabilised, so that the noise is even, and spread over the grey
 * levels of 8 or 16 bits.
 *
 * <p>The whole range of stabilised values of the loop is used, so quantisation adds next to nothing: in 8 bits a standard
 * deviation of the noise is 5 to 20 levels wide. What comes back goes through the unbiased inverse.
 */
final class QuantizedLoop {

    private static final double MARGIN = 0.02;

    private final FrameSource noisy;
    private final VarianceStabilizer stabilizer;
    private final float lowest;
    private final float levelsPerDeviation;

    private QuantizedLoop(FrameSource noisy, VarianceStabilizer stabilizer, float lowest, float levelsPerDeviation) {
        this.noisy = noisy;
        this.stabilizer = stabilizer;
        this.lowest = lowest;
        this.levelsPerDeviation = levelsPerDeviation;
    }

    /** @param largestLevel 255 or 65535 */
    static QuantizedLoop of(FrameSource noisy, int largestLevel) throws IOException {
        VarianceStabilizer stabilizer = VarianceStabilizer.of(NoiseEstimator.estimate(noisy));
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (int index = 0; index < noisy.frameCount(); index++) {
            Frame frame = noisy.frame(index);
            for (int i = 0; i < frame.size().pixelCount(); i++) {
                float value = stabilizer.forward(frame.value(i));
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        float margin = (float) (MARGIN * (highest - lowest)) + 1e-3f;
        return new QuantizedLoop(noisy, stabilizer, lowest - margin, largestLevel / (highest - lowest + 2 * margin));
    }

    /** How many grey levels one standard deviation of the noise is wide. */
    double levelsPerDeviation() {
        return levelsPerDeviation;
    }

    /** Grey levels of a frame, not rounded. */
    float[] levels(int index) throws IOException {
        float[] values = new float[noisy.size().pixelCount()];
        stabilizer.forward(noisy.frame(index), values);
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - lowest) * levelsPerDeviation;
        }
        return values;
    }

    /** The frame in stored values that denoised grey levels stand for; takes the array over. */
    Frame frame(float[] levels) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levels[i] / levelsPerDeviation + lowest;
        }
        stabilizer.inverse(levels, levels);
        return Frame.owning(noisy.size(), levels);
    }
}
