package org.clearcine.core.noise;

import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.Rows;

/**
 * Makes noise even: from stored values to values whose noise has variance 1 everywhere (V-domain), and back without bias.
 */
public interface VarianceStabilizer {

    /** The stabiliser that fits the noise: generalised Anscombe, or by table where the noise has a variance curve. */
    static VarianceStabilizer of(NoiseModel noise) {
        if (noise.curve().isPresent()) {
            return new CurveStabilizer(noise.curve().get());
        }
        return noise.gain() > 0 ? new AnscombeStabilizer(noise) : CurveStabilizer.constant(noise.offset());
    }

    /** The stabilised value of one stored value. */
    float forward(float stored);

    /**
     * The mean stored value whose noisy readings have this mean stabilised value: the exact unbiased inverse, for values
     * from which the noise was removed.
     */
    float inverse(float stabilized);

    /** Noise standard deviation in stored values where the noise-free stabilised value is {@code stabilized}. */
    default float storedPerUnit(float stabilized) {
        return inverse(stabilized + 0.5f) - inverse(stabilized - 0.5f);
    }

    /** All pixels of a frame, row by row, into {@code target}. Values that are not finite become those of 0. */
    default void forward(Frame frame, float[] target) {
        frame.copyTo(target);
        int columns = frame.size().columns();
        Rows.parallel(frame.size().rows(), (first, end) -> {
            for (int i = first * columns; i < end * columns; i++) {
                target[i] = forward(Float.isFinite(target[i]) ? target[i] : 0);
            }
        });
    }

    /** {@link #inverse(float)} of each value; source and target may be the same array. */
    default void inverse(float[] source, float[] target) {
        Rows.parallel((source.length + 4095) / 4096, 8, (first, end) -> {
            for (int i = first * 4096; i < Math.min(source.length, end * 4096); i++) {
                target[i] = inverse(source[i]);
            }
        });
    }
}
