package org.clearcine.core.metrics;

import java.util.Map;
import org.clearcine.core.frame.Frame;

/**
 * Structural similarity after Wang, Bovik, Sheikh and Simoncelli (IEEE Trans. Image Process. 2004): gaussian window of 11x11
 * with sigma 1.5, population covariance, K1 = 0.01, K2 = 0.03, data range = peak; the mean leaves out 5 pixels at each side.
 */
final class StructuralSimilarity implements LoopMetric {

    private static final double SIGMA = 1.5;
    private static final int RADIUS = 5;

    private final double c1;
    private final double c2;
    private double sum;
    private int count;

    StructuralSimilarity(double dataRange) {
        c1 = Math.pow(0.01 * dataRange, 2);
        c2 = Math.pow(0.03 * dataRange, 2);
    }

    @Override
    public void add(ScoredFrame previous, ScoredFrame current) {
        sum += of(current.clean(), current.output());
        count++;
    }

    @Override
    public Map<QualityMetric, Double> result() {
        return Map.of(QualityMetric.SSIM, sum / count);
    }

    /** Mean similarity of two frames of one size: 1 where they are the same; not a number below 11 rows or columns. */
    double of(Frame reference, Frame frame) {
        int rows = reference.size().rows();
        int columns = reference.size().columns();
        GaussianBlur window = new GaussianBlur(SIGMA, RADIUS);
        double[] x = EdgeStrength.asDoubles(reference);
        double[] y = EdgeStrength.asDoubles(frame);
        double[] xx = window.smooth(product(x, x), rows, columns);
        double[] yy = window.smooth(product(y, y), rows, columns);
        double[] xy = window.smooth(product(x, y), rows, columns);
        double[] meanX = window.smooth(x, rows, columns);
        double[] meanY = window.smooth(y, rows, columns);
        double total = 0;
        for (int row = RADIUS; row < rows - RADIUS; row++) {
            for (int i = row * columns + RADIUS; i < (row + 1) * columns - RADIUS; i++) {
                double mx = meanX[i];
                double my = meanY[i];
                double covariance = xy[i] - mx * my;
                double variances = xx[i] - mx * mx + yy[i] - my * my;
                total += (2 * mx * my + c1) * (2 * covariance + c2) / ((mx * mx + my * my + c1) * (variances + c2));
            }
        }
        return rows > 2 * RADIUS && columns > 2 * RADIUS
                ? total / ((rows - 2.0 * RADIUS) * (columns - 2.0 * RADIUS))
                : Double.NaN;
    }

    private static double[] product(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] * b[i];
        }
        return result;
    }
}
