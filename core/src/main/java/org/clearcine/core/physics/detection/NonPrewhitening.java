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
    private static final double HIGHEST = 0.5;

    private NonPrewhitening() {}

    /** Of one still picture: noise by radial frequency, in squared values times square pixels. */
    public static double index(DiskTarget target, Curve noise, EyeFilter eye) {
        return index(target, noise, eye::response);
    }

    /** The same observer with eyes that pass everything alike: against white noise it is Rose's ratio. */
    public static double indexWithoutEye(DiskTarget target, Curve noise) {
        return index(target, noise, frequency -> 1);
    }

    private static double index(DiskTarget target, Curve noise, DoubleUnaryOperator eye) {
        double signal = 0;
        double spread = 0;
        for (double f = STEP / 2; f < HIGHEST; f += STEP) {
            double squared = target.spectrum(f) * target.spectrum(f);
            double response = eye.applyAsDouble(f) * eye.applyAsDouble(f);
            signal += squared * response * f * STEP * 2 * Math.PI;
            spread += squared * response * response * noise.at(f) * f * STEP * 2 * Math.PI;
        }
        return spread > 0 ? signal / Math.sqrt(spread) : Double.NaN;
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
