package org.clearcine.core.physics.sharpness;

import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.Pair;
import org.clearcine.core.physics.Curve;

/**
 * A blurred step {@code base + height (1 + erf((x - shift) / (sigma sqrt 2))) / 2} through an edge profile: robust where noise
 * makes the derivative useless.
 *
 * @param height of the step, in values
 * @param shift of its middle, in pixels
 * @param sigma of the gaussian blur, in pixels; NaN where nothing could be fitted
 */
public record EdgeFit(double height, double shift, double sigma) {

    private static final double SMALLEST_SIGMA = 0.05;

    /** Full width of the line spread at half its height: sigma times 2.355. */
    public double fullWidth() {
        return 2 * Math.sqrt(2 * Math.log(2)) * sigma;
    }

    static EdgeFit of(Curve profile) {
        if (profile.size() < 8) {
            return new EdgeFit(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] target = new double[profile.size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = profile.y(i);
        }
        int quarter = target.length / 4;
        double low = mean(target, 0, quarter);
        double high = mean(target, target.length - quarter, target.length);
        try {
            double[] found = new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(new double[] {low, high - low, 0, 1.5})
                            .target(target)
                            .model(point -> model(profile, point.toArray()))
                            .maxEvaluations(400)
                            .maxIterations(400)
                            .build())
                    .getPoint()
                    .toArray();
            return new EdgeFit(found[1], found[2], Math.max(SMALLEST_SIGMA, Math.abs(found[3])));
        } catch (TooManyEvaluationsException | TooManyIterationsException e) {
            return new EdgeFit(Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private static Pair<RealVector, RealMatrix> model(Curve profile, double[] p) {
        double[] value = new double[profile.size()];
        double[][] slope = new double[profile.size()][4];
        double sigma = Math.abs(p[3]) < SMALLEST_SIGMA ? SMALLEST_SIGMA : p[3];
        for (int i = 0; i < value.length; i++) {
            double z = (profile.x(i) - p[2]) / sigma;
            double step = (1 + Erf.erf(z / Math.sqrt(2))) / 2;
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            value[i] = p[0] + p[1] * step;
            slope[i] = new double[] {1, step, -p[1] * density / sigma, -p[1] * density * z / sigma};
        }
        return new Pair<>(new ArrayRealVector(value, false), new Array2DRowRealMatrix(slope, false));
    }

    private static double mean(double[] values, int from, int end) {
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += values[i];
        }
        return sum / (end - from);
    }
}
