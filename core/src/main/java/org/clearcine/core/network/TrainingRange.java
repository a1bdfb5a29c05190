package org.clearcine.core.network;

import java.util.Optional;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;

/** Whether the noise of a loop is noise that the weights were trained for. */
public final class TrainingRange {

    /** The grain of the coarsest detectors; beyond it noise went through something else. */
    private static final double COARSEST_DETECTOR = 0.62;

    /**
     * Below this, three pixels apart, coarse noise is that of a soft reconstruction (-0.014 to -0.020) and not of an archive, which
     * smooths (0.01 and more in all but a fiftieth).
     */
    private static final double OF_ARCHIVES = -0.008;

    private TrainingRange() {}

    static Optional<Finding> check(Frame first, NoiseModel noise, ModelManifest.NoiseRange range) {
        double correlation = noise.correlation().rho(1, 0);
        if (correlation > range.highestCorrelation()) {
            return Optional.of(new Finding(
                    Finding.Kind.OUTSIDE_TRAINING_RANGE,
                    "The grain of the noise is coarser than any the network was trained for, as compression and"
                            + " processing for display make it; the classical method is used instead."));
        }
        boolean soft = correlation > COARSEST_DETECTOR && distant(noise, 3) < OF_ARCHIVES;
        if (soft && range.leastDistantCorrelation() >= ModelManifest.NoiseRange.OF_DETECTORS
                || Math.min(distant(noise, 2), distant(noise, 3)) < range.leastDistantCorrelation()) {
            return Optional.of(new Finding(
                    Finding.Kind.OUTSIDE_TRAINING_RANGE,
                    "The noise has the grain of reconstructed slices, not that of a detector; the classical method is used"
                            + " instead."));
        }
        double level = level(first, noise);
        if (level < range.lowestLevel()) {
            return Optional.of(new Finding(
                    Finding.Kind.OUTSIDE_TRAINING_RANGE,
                    "The dose is lower than any the network was trained for; the classical method is used instead."));
        }
        if (level > range.highestLevel()) {
            return Optional.of(new Finding(
                    Finding.Kind.OUTSIDE_TRAINING_RANGE,
                    "There is less noise than in any loop the network was trained for; the classical method is used"
                            + " instead."));
        }
        return Optional.empty();
    }

    private static double distant(NoiseModel noise, int pixels) {
        return (noise.correlation().rho(pixels, 0) + noise.correlation().rho(0, pixels)) / 2;
    }

    /**
     * Twice the signal-to-noise ratio of a frame's mean grey level, which is what the stabilised value is for counted quanta:
     * 2 sqrt(quanta), so that it tells the dose.
     */
    public static double level(Frame frame, NoiseModel noise) {
        return level(mean(frame), noise, VarianceStabilizer.of(noise));
    }

    private static double level(double mean, NoiseModel noise, VarianceStabilizer stabilizer) {
        return noise.curve()
                .map(curve -> 2 * (mean - curve.lowestLevel()) / Math.sqrt(Math.max(1e-12, curve.variance(mean))))
                .orElseGet(() -> (double) stabilizer.forward((float) mean));
    }

    private static double mean(Frame frame) {
        double sum = 0;
        int pixels = frame.size().pixelCount();
        for (int i = 0; i < pixels; i++) {
            sum += frame.value(i);
        }
        return sum / pixels;
    }
}
