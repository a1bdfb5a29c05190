package org.clearcine.core.physics.transfer;

import java.util.Arrays;
import org.clearcine.core.denoise.Dct8;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * Gain and electronic noise of a loop in which things move: the straight line of variance over level (Janesick, Photon Transfer,
 * 2007), from differences in time, so that fixed pattern and anatomy drop out.
 *
 * <p>Blocks stand still where their low spatial frequencies say so. Electronic noise is read from the highest ones: there the
 * scintillator has blurred the quanta away, so that the white electronics are a larger part, and little of what moves is left. It must
 * therefore be white: that a loop was sharpened, smoothed or compressed shows in the bands not agreeing. Blocks where values are
 * clipped are left out; what lingers from frame to frame is put right.
 *
 * <p>Intervals are the wider of two bootstraps, over blocks of frames and over cells of the picture, with the choice of blocks held
 * fixed, and wider still by what the bands disagree in beyond chance and by 0.3 % of the variance at the darkest tenth.
 */
public final class PhotonTransfer {

    private static final int FEWEST = 200;
    private static final int ROUNDS = 6;
    private static final int BINS = 20;
    private static final double LARGEST_MISFIT = 0.15;

    /** Powers this many standard deviations off are left out. */
    private static final double LOWEST_KEPT = -4;

    private static final double HIGHEST_KEPT = 5;

    private final TransferSamples samples;

    /** @param frameCount of the loop; long loops are sampled */
    public PhotonTransfer(FrameSize size, int frameCount) {
        samples = new TransferSamples(size, frameCount);
    }

    /** Takes the next frame of the loop, all in order, in values that are linear in dose. */
    public void put(Frame frame) {
        samples.put(frame);
    }

    /**
     * The line through what was put.
     *
     * @param correlation of neighbouring pixels' noise
     * @param pedestal value of no signal
     */
    public TransferFit fit(NoiseCorrelation correlation, double pedestal, long seed) {
        int[] usable = samples.usable();
        if (usable.length < FEWEST) {
            return TransferFit.NONE;
        }
        StillBlocks still = new StillBlocks(samples, usable, correlation, pedestal);
        if (still.kept().length < FEWEST) {
            return TransferFit.NONE;
        }
        double[] lines = firstLines(still.kept(), pedestal);
        BandSums sums = sums(still, lines, pedestal);
        for (int round = 0; round < ROUNDS; round++) {
            lines = lines(sums.total());
            sums = sums(still, lines, pedestal);
        }
        double[] total = sums.total();
        double mean = meanLevel(still.kept(), pedestal);
        NoiseCorrelation quanta = undiluted(correlation, total, mean);
        double seen = (64 - quanta.coefficientVariances(Dct8.basisVectors())[0]) / 63;
        return new Intervals(sums, seed)
                .fit(
                        seen,
                        darkest(still.kept(), pedestal),
                        (double) still.kept().length / usable.length,
                        isLinear(usable, total, pedestal));
    }

    /** Slopes of the bands, in their order, and the common intercept. */
    private static double[] lines(double[] total) {
        int bands = Band.values().length;
        double[] lines = new double[bands + 1];
        lines[bands] = BandSums.intercept(total);
        for (Band band : Band.values()) {
            lines[band.ordinal()] = BandSums.slope(total, band, lines[bands]);
        }
        return lines;
    }

    private double[] firstLines(int[] kept, double pedestal) {
        double[] lines = new double[Band.values().length + 1];
        for (Band band : Band.values()) {
            double[][] bins = Bins.of(kept, BINS, i -> samples.level(i) - pedestal, i -> samples.power(band, i));
            Line line = Line.through(bins);
            lines[band.ordinal()] = line.gain();
            lines[lines.length - 1] = line.offset();
        }
        return lines;
    }

    private BandSums sums(StillBlocks still, double[] lines, double pedestal) {
        BandSums sums = new BandSums(samples.moments());
        for (int i : still.kept()) {
            double level = samples.level(i) - pedestal;
            double all = 0;
            for (Band band : Band.values()) {
                double expected = Math.max(
                        lines[band.ordinal()] * level + lines[lines.length - 1], 0.02 * samples.power(band, i) + 1e-9);
                double power = samples.power(band, i) / (band == Band.LOW ? still.left(level) : 1);
                all += band.coefficients() * expected / 63;
                double deviation = (power / expected - 1) / Math.sqrt(2.0 / (4 * band.coefficients()));
                if (deviation > LOWEST_KEPT && deviation < HIGHEST_KEPT) {
                    sums.add(samples.cell(i), samples.moment(i), band, new double[] {level, power, expected});
                }
            }
            if (Double.isFinite(samples.product(i))) {
                sums.addProduct(
                        samples.cell(i), samples.moment(i), samples.product(i) / all, samples.powerAboveLow(i) / all);
            }
        }
        return sums;
    }

    /** Level of the darkest tenth, where it ends. */
    private double darkest(int[] kept, double pedestal) {
        double[] levels = new double[kept.length];
        Arrays.setAll(levels, i -> samples.level(kept[i]) - pedestal);
        Arrays.sort(levels);
        return levels[levels.length / 10];
    }

    private double meanLevel(int[] kept, double pedestal) {
        double sum = 0;
        for (int i : kept) {
            sum += samples.level(i) - pedestal;
        }
        return sum / kept.length;
    }

    /** The correlation of the quanta, freed of the white electronics that dilute it. */
    private static NoiseCorrelation undiluted(NoiseCorrelation whole, double[] total, double level) {
        double intercept = BandSums.intercept(total);
        double gained = BandSums.slope(total, intercept) * level;
        double share = Math.max(0.3, Math.min(1, gained / (gained + intercept)));
        int r = NoiseCorrelation.RADIUS;
        int side = 2 * r + 1;
        double[] covariance = new double[side * side];
        for (int dy = -r; dy <= r; dy++) {
            for (int dx = -r; dx <= r; dx++) {
                covariance[(dy + r) * side + dx + r] =
                        dx == 0 && dy == 0 ? 1 : Math.min(0.9, whole.rho(dx, dy) / share);
            }
        }
        return NoiseCorrelation.of(covariance);
    }

    private boolean isLinear(int[] usable, double[] total, double pedestal) {
        double intercept = BandSums.intercept(total);
        double slope = BandSums.slope(total, intercept);
        double misfit = 0;
        for (double[] bin : Bins.of(usable, BINS, i -> samples.level(i) - pedestal, samples::power)) {
            double deviation = bin[1] / Math.max(slope * bin[0] + intercept, 0.02 * bin[1] + 1e-9) - 1;
            misfit += deviation * deviation / BINS;
        }
        return slope > 0 && Math.sqrt(misfit) < LARGEST_MISFIT;
    }
}
