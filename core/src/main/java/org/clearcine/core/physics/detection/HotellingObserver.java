package org.clearcine.core.physics.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * The channelised Hotelling observer: {@code d'^2 = dv' K^-1 dv}, dv the difference of the mean channel outputs with and without the
 * target, K their mean covariance (Barrett and Myers, Foundations of Image Science, 2004, 13.2.12).
 *
 * <p>For a moving target the patches follow it, as a pursuing eye does. With few samples d'^2 comes out too high; its known
 * expectation (of Hotelling's T^2) is put right, so the figure may be 0. Intervals draw whole sites.
 */
public final class HotellingObserver {

    private static final int DRAWS = 200;

    private final int channels;
    private final List<double[]> present = new ArrayList<>();
    private final List<double[]> absent = new ArrayList<>();

    public HotellingObserver(int channels) {
        this.channels = channels;
    }

    /** Adds one sample: the channel outputs at a site in a loop with the target, and in one without. */
    public void add(double[] withTarget, double[] without) {
        if (withTarget.length != channels || without.length != channels) {
            throw new IllegalArgumentException(withTarget.length + " outputs for " + channels + " channels");
        }
        present.add(withTarget.clone());
        absent.add(without.clone());
    }

    public int sampleCount() {
        return present.size();
    }

    /** The detectability index with its interval over samples; unknown with fewer than twice as many samples as channels. */
    public Estimate index(long seed) {
        int n = present.size();
        if (n < 2 * channels + 2) {
            return Estimate.NONE;
        }
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        double value = index(all);
        Randomness random = Randomness.of(seed, 503);
        double[] draws = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            int[] draw = new int[n];
            Arrays.setAll(draw, i -> random.integer(n));
            draws[d] = index(draw);
        }
        // Drawing with replacement keeps only two thirds of the samples apart, which biases the level but not the
        // spread.
        double[] known = Arrays.stream(draws).filter(Double::isFinite).toArray();
        double half = 1.96 * deviation(known);
        return new Estimate(value, Math.max(0, value - half), value + half);
    }

    private double index(int[] samples) {
        int n = samples.length;
        double[] meanPresent = mean(present, samples);
        double[] meanAbsent = mean(absent, samples);
        double[][] covariance = new double[channels][channels];
        addCovariance(covariance, present, samples, meanPresent);
        addCovariance(covariance, absent, samples, meanAbsent);
        double freedom = 2.0 * n - 2;
        for (double[] row : covariance) {
            for (int j = 0; j < channels; j++) {
                row[j] /= freedom;
            }
        }
        RealVector difference = new ArrayRealVector(meanPresent).subtract(new ArrayRealVector(meanAbsent));
        try {
            RealVector weights = new SingularValueDecomposition(new Array2DRowRealMatrix(covariance))
                    .getSolver()
                    .solve(difference);
            double squared = weights.dotProduct(difference) * (freedom - channels - 1) / freedom - channels * 2.0 / n;
            return Math.sqrt(Math.max(0, squared));
        } catch (SingularMatrixException e) {
            return Double.NaN;
        }
    }

    private double[] mean(List<double[]> outputs, int[] samples) {
        double[] mean = new double[channels];
        for (int sample : samples) {
            for (int j = 0; j < channels; j++) {
                mean[j] += outputs.get(sample)[j] / samples.length;
            }
        }
        return mean;
    }

    private void addCovariance(double[][] covariance, List<double[]> outputs, int[] samples, double[] mean) {
        for (int sample : samples) {
            double[] values = outputs.get(sample);
            for (int i = 0; i < channels; i++) {
                for (int j = 0; j < channels; j++) {
                    covariance[i][j] += (values[i] - mean[i]) * (values[j] - mean[j]);
                }
            }
        }
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN));
    }
}
