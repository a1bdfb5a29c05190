package org.clearcine.core.noise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Fits variance against grey level to blocks of which some move.
 *
 * <p>Still blocks scatter about the true variance by a known amount, moving ones lie above. So the fit keeps the blocks
 * from -2.5 to +1 of those standard deviations about its own line and divides by the mean which such a cut leaves of a
 * gaussian; repeated, this settles on the still blocks.
 */
final class VarianceFit {

    private static final double LOW = -2.5;
    private static final double HIGH = 1;

    /** Mean of a standard normal variable between the two cuts. */
    private static final double MEAN_OF_CUT = -0.2688;

    private static final int BINS = 20;
    private static final int FEWEST_IN_BIN = 24;

    /** Relative misfit of the straight line, over the bins, from which on the values count as not linear in dose. */
    private static final double LARGEST_MISFIT = 0.15;

    /** Variance of levels, the outermost tenths left out, in variances of a block's mean of white noise, below which they are one. */
    private static final double ONE_LEVEL = 4;

    private final BlockSamples samples;
    private final int[] used;
    private final double scatter;
    private double gain;
    private double offset;
    private Optional<VarianceCurve> curve = Optional.empty();

    /**
     * @param used which samples are taken for still
     * @param scatter relative standard deviation of the variance of one block of pure noise
     */
    VarianceFit(BlockSamples samples, int[] used, double scatter) {
        this.samples = samples;
        this.scatter = scatter;
        this.used = IntStream.of(used)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(samples::mean).thenComparingDouble(samples::variance))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] bins = bins();
        if (isOneLevel(bins)) {
            countQuanta();
        } else {
            fitLine(bins);
            refine();
            checkLine(bins());
        }
    }

    double gain() {
        return gain;
    }

    double offset() {
        return offset;
    }

    Optional<VarianceCurve> curve() {
        return curve;
    }

    double variance(double level) {
        return curve.map(table -> table.variance(level)).orElse(Math.max(gain * level + offset, floor()));
    }

    /** The samples that agree with the fit. */
    int[] agreeing() {
        return IntStream.of(used).filter(i -> agrees(i, this::variance)).toArray();
    }

    private double floor() {
        return 0.02 * Math.abs(gain * samples.mean(used[used.length / 2]) + offset) + 1e-9;
    }

    private boolean agrees(int sample, DoubleUnaryOperator expected) {
        double deviation = samples.variance(sample) / expected.applyAsDouble(samples.mean(sample)) - 1;
        return deviation > LOW * scatter && deviation < HIGH * scatter;
    }

    /** Rows of mean level, variance and count for bins of equal population. */
    private double[][] bins() {
        int bins = Math.max(1, Math.min(BINS, used.length / FEWEST_IN_BIN));
        double[][] result = new double[bins][];
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) used.length * bin / bins);
            int to = (int) ((long) used.length * (bin + 1) / bins);
            double[] variances = new double[to - from];
            double level = 0;
            for (int i = from; i < to; i++) {
                variances[i - from] = samples.variance(used[i]);
                level += samples.mean(used[i]) / (to - from);
            }
            result[bin] = new double[] {level, stillVariance(variances), to - from};
        }
        return result;
    }

    private double stillVariance(double[] variances) {
        Arrays.sort(variances);
        double estimate = densest(variances);
        for (int round = 0; round < 8; round++) {
            double sum = 0;
            int kept = 0;
            for (double variance : variances) {
                double deviation = variance / estimate - 1;
                if (deviation > LOW * scatter && deviation < HIGH * scatter) {
                    sum += variance;
                    kept++;
                }
            }
            if (kept == 0) {
                break;
            }
            estimate = sum / kept / (1 + MEAN_OF_CUT * scatter);
        }
        return estimate;
    }

    /** Middle of the narrowest interval, on a logarithmic scale, that holds a third of the sorted values. */
    private static double densest(double[] sorted) {
        int third = Math.max(1, sorted.length / 3);
        int best = 0;
        double narrowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i + third < sorted.length; i++) {
            double ratio = sorted[i + third] / Math.max(sorted[i], 1e-12);
            if (ratio < narrowest) {
                narrowest = ratio;
                best = i;
            }
        }
        return Math.max(sorted[Math.min(sorted.length - 1, best + third / 2)], 1e-12);
    }

    private void fitLine(double[][] bins) {
        double[] sums = new double[5];
        for (double[] bin : bins) {
            accumulate(sums, bin[0], bin[1], bin[2] / (bin[1] * bin[1]));
        }
        solve(sums);
    }

    private void refine() {
        for (int round = 0; round < 10; round++) {
            double[] sums = new double[5];
            int kept = 0;
            for (int i : used) {
                double expected = Math.max(gain * samples.mean(i) + offset, floor());
                if (agrees(i, level -> expected)) {
                    accumulate(sums, samples.mean(i), samples.variance(i), 1 / (expected * expected));
                    kept++;
                }
            }
            if (kept < FEWEST_IN_BIN) {
                return;
            }
            solve(sums);
            gain /= 1 + MEAN_OF_CUT * scatter;
            offset /= 1 + MEAN_OF_CUT * scatter;
        }
    }

    private static void accumulate(double[] sums, double level, double variance, double weight) {
        sums[0] += weight;
        sums[1] += weight * level;
        sums[2] += weight * level * level;
        sums[3] += weight * variance;
        sums[4] += weight * level * variance;
    }

    private void solve(double[] s) {
        double determinant = s[0] * s[2] - s[1] * s[1];
        boolean spread = determinant > 1e-6 * s[0] * s[2];
        gain = spread ? (s[0] * s[4] - s[1] * s[3]) / determinant : 0;
        offset = (s[3] - gain * s[1]) / s[0];
    }

    /**
     * Whether there is but one grey level, from which no law can be read: on an even plate the few blocks that differ are those a wire
     * moves through, which are darker and busier, so that noise would seem to fall with the level.
     */
    private static boolean isOneLevel(double[][] bins) {
        if (bins.length < BINS) {
            return false; // so few blocks do not tell how levels spread
        }
        int left = bins.length / 10;
        int count = bins.length - 2 * left;
        double mean = 0;
        double squares = 0;
        double variance = 0;
        for (int i = left; i < left + count; i++) {
            mean += bins[i][0] / count;
            squares += bins[i][0] * bins[i][0] / count;
            variance += bins[i][1] / count;
        }
        return mean > 0 && squares - mean * mean < ONE_LEVEL * variance / BlockSamples.PIXELS;
    }

    /** The law of counted quanta through the variance of all blocks and their mean level. */
    private void countQuanta() {
        double[] variances = IntStream.of(used).mapToDouble(samples::variance).toArray();
        double level = IntStream.of(used).mapToDouble(samples::mean).average().orElseThrow();
        gain = stillVariance(variances) / level;
        offset = 0;
    }

    /** Keeps a curve beside the line where the bins do not lie on the line, or the line falls. */
    private void checkLine(double[][] bins) {
        double misfit = 0;
        for (double[] bin : bins) {
            double deviation = bin[1] / Math.max(gain * bin[0] + offset, floor()) - 1;
            misfit += deviation * deviation / bins.length;
        }
        boolean falls = gain < 0 && bins.length > 1;
        if (bins.length >= 4 && (falls || Math.sqrt(misfit) > LARGEST_MISFIT)) {
            curve = Optional.of(curveThrough(bins));
        }
    }

    private static VarianceCurve curveThrough(double[][] bins) {
        double[] levels = new double[bins.length];
        double[] variances = new double[bins.length];
        int knots = 0;
        for (int i = 0; i < bins.length; i++) {
            double before = bins[Math.max(0, i - 1)][1];
            double after = bins[Math.min(bins.length - 1, i + 1)][1];
            if (knots == 0 || bins[i][0] > levels[knots - 1]) {
                levels[knots] = bins[i][0];
                variances[knots++] = Math.max(1e-6, 0.25 * before + 0.5 * bins[i][1] + 0.25 * after);
            }
        }
        return new VarianceCurve(Arrays.copyOf(levels, knots), Arrays.copyOf(variances, knots));
    }
}
