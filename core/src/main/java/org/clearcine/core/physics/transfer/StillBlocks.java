package org.clearcine.core.physics.transfer;

import java.util.stream.IntStream;
import org.clearcine.core.denoise.Dct8;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * Which blocks stand still, told by low spatial frequencies alone, so that the choice hardly biases what is read from the others.
 *
 * <p>Power against level in the low band is fitted by a line; blocks that move lie above it. Those from -2.5 to +1 standard deviations
 * about it are kept, and the mean which that cut leaves of a gamma distribution is divided out; repeated, this settles.
 */
final class StillBlocks {

    private static final double LOW = -2.5;
    private static final double HIGH = 1;
    private static final int ROUNDS = 12;
    private static final int BINS = 20;
    private static final int TILES = 4;

    private final TransferSamples samples;
    private final double pedestal;
    private final double[] quanta;
    private Line line;
    private int[] kept;

    /** @param quanta correlation of the noise that grows with the level */
    StillBlocks(TransferSamples samples, int[] usable, NoiseCorrelation quanta, double pedestal) {
        this.samples = samples;
        this.pedestal = pedestal;
        this.quanta = quanta.coefficientVariances(Dct8.basisVectors());
        line = Line.through(bins(samples, usable, pedestal));
        kept = usable;
        for (int round = 0; round < ROUNDS && kept.length > 0; round++) {
            kept = within(usable);
            line = refit();
        }
    }

    int[] kept() {
        return kept;
    }

    /** What the cut leaves of the low band's mean at a level. */
    double left(double level) {
        return meanOfCut(scatter(level));
    }

    private double level(int sample) {
        return samples.level(sample) - pedestal;
    }

    private int[] within(int[] usable) {
        return IntStream.of(usable)
                .filter(i -> {
                    double deviation = (samples.power(Band.LOW, i) / line.at(level(i)) - 1) / scatter(level(i));
                    return deviation > LOW && deviation < HIGH;
                })
                .toArray();
    }

    private Line refit() {
        double[] s = new double[5];
        for (int i : kept) {
            double expected = line.at(level(i));
            double power = samples.power(Band.LOW, i) / left(level(i));
            double weight = 1 / (expected * expected);
            s[0] += weight;
            s[1] += weight * level(i);
            s[2] += weight * level(i) * level(i);
            s[3] += weight * power;
            s[4] += weight * level(i) * power;
        }
        return kept.length > 0 ? Line.of(s) : line;
    }

    /** Relative standard deviation of a still block's power: its coefficients are not all as strong. */
    private double scatter(double level) {
        double share = Math.max(0, Math.min(1, line.gain() * level / line.at(level)));
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < quanta.length; i++) {
            if (Band.of(i) == Band.LOW.ordinal()) {
                double strength = share * quanta[i] + 1 - share;
                sum += strength;
                squares += strength * strength;
            }
        }
        return Math.sqrt(2 * squares / (sum * sum) / TILES);
    }

    /** Mean of a gamma distribution of mean 1 and deviation s between the two cuts; exact to 2e-4 for s from 0.08 to 0.3. */
    private static double meanOfCut(double s) {
        return 1 - 0.2688 * s - 0.196 * s * s + 0.21 * s * s * s;
    }

    /** Level and most frequent power of the low band in bins of equal population. */
    private static double[][] bins(TransferSamples samples, int[] usable, double pedestal) {
        return Bins.of(usable, BINS, i -> samples.level(i) - pedestal, i -> samples.power(Band.LOW, i));
    }
}
