package org.clearcine.core.physics.detection;

import java.util.function.DoubleUnaryOperator;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.spectrum.SpaceTimePower;

/**
 * The non-prewhitening observer with an eye filter:
 * {@code d'^2 = [int S^2 E^2 df]^2 / int S^2 E^4 N df} over two-dimensional frequencies (Burgess, J Opt Soc Am A 11, 1994).
 *
 * <p>The standard deviation alone says too much for a filter that remembers: noise that flickers is averaged by the eye anyway.
 * With a spatio-temporal spectrum, N is what of the noise passes the eye's memory.
 */
public final class NonPrewhitening {

    private static final double STEP = 0.002;
    private static final int STEPS = 250;

    private final double[] spread = new double[STEPS];
    private double signal;

    /** An observer of a disk of unit difference; the integrals over the disk are made once. */
    private NonPrewhitening(double radius, DoubleUnaryOperator eye) {
        DiskTarget target = new DiskTarget(radius, 1);
        for (int i = 0; i < STEPS; i++) {
            double f = (i + 0.5) * STEP;
            double squared = target.spectrum(f) * target.spectrum(f);
            double response = eye.applyAsDouble(f) * eye.applyAsDouble(f);
            signal += squared * response * f * STEP * 2 * Math.PI;
            spread[i] = squared * response * response * f * STEP * 2 * Math.PI;
        }
    }

    /** The observer of disks of a radius in pixels, for many noise spectra. */
    public static NonPrewhitening of(double radius, EyeFilter eye) {
        return new NonPrewhitening(radius, eye::response);
    }

    /**
     * Its index.
     *
     * @param difference of the disk from the background, in values
     * @param noise by radial frequency, in squared values times square pixels
     */
    public double index(double difference, Curve noise) {
        double variance = 0;
        for (int i = 0; i < STEPS; i++) {
            variance += spread[i] * noise.at((i + 0.5) * STEP);
        }
        return variance > 0 ? Math.abs(difference) * signal / Math.sqrt(variance) : Double.NaN;
    }

    /** Of one still picture: noise by radial frequency, in squared values times square pixels. */
    public static double index(DiskTarget target, Curve noise, EyeFilter eye) {
        return of(target.radius(), eye).index(target.difference(), noise);
    }

    /** The same observer with eyes that pass everything alike: against white noise it is Rose's ratio. */
    public static double indexWithoutEye(DiskTarget target, Curve noise) {
        return new NonPrewhitening(target.radius(), frequency -> 1).index(target.difference(), noise);
    }

    /** The radial noise spectrum that is left after the eye's memory, of a loop at a rate. */
    public static Curve seen(SpaceTimePower power, EyeFilter eye, double framesPerSecond) {
        double[] frequency = new double[power.spatialBins()];
        double[] left = new double[power.spatialBins()];
        double nyquist = power.temporalFrequency(power.temporalBins() - 1);
        for (int k = 0; k < frequency.length; k++) {
            frequency[k] = power.spatialFrequency(k);
            double weights = 0;
            for (int f = 0; f < power.temporalBins(); f++) {
                double fraction = power.temporalFrequency(f);
                // Every frequency but 0 and the highest stands for itself and its mirror.
                double weight = fraction == nyquist && nyquist == 0.5 ? 1 : 2;
                weights += weight;
                left[k] += weight * eye.temporalPower(fraction, framesPerSecond) * power.at(k, f);
            }
            // Frequency 0 went with the mean picture; its neighbour stands in for it.
            left[k] = (left[k] + power.at(k, 0)) / (weights + 1);
        }
        return Curve.of(frequency, left);
    }
}
