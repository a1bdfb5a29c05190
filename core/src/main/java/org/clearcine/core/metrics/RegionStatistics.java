package org.clearcine.core.metrics;

import java.util.OptionalDouble;
import org.clearcine.core.frame.Frame;

/** Gathers {@link RegionFigures} while the frames of a loop stream by; keeps a few numbers a pixel, whatever the length. */
public final class RegionStatistics {

    private final Region region;
    private final double[] first;
    private final double[] last;
    private final double[] sums;
    private final double[] squares;
    private final double[] products;
    private double spatialVariance;
    private double differenceSquares;
    private int frameCount;

    public RegionStatistics(Region region) {
        this.region = region;
        first = new double[region.pixelCount()];
        last = new double[region.pixelCount()];
        sums = new double[region.pixelCount()];
        squares = new double[region.pixelCount()];
        products = new double[region.pixelCount()];
    }

    /** Takes the next frame, in modality values. */
    public void add(Frame frame) {
        if (!region.isInside(frame.size())) {
            throw new IllegalArgumentException(region + " in " + frame);
        }
        Moments moments = new Moments();
        for (int row = 0; row < region.height(); row++) {
            for (int column = 0; column < region.width(); column++) {
                double value = frame.value(region.y() + row, region.x() + column);
                moments.add(value);
                addPixel(row * region.width() + column, value);
            }
        }
        spatialVariance += moments.variance();
        frameCount++;
    }

    /** Values are counted from the first frame's, so that sums of squares keep their digits. */
    private void addPixel(int i, double value) {
        if (frameCount == 0) {
            first[i] = value;
        } else {
            double change = value - last[i];
            differenceSquares += change * change;
            products[i] += (value - first[i]) * (last[i] - first[i]);
        }
        last[i] = value;
        sums[i] += value - first[i];
        squares[i] += (value - first[i]) * (value - first[i]);
    }

    /** The figures of all frames so far. */
    public RegionFigures figures() {
        if (frameCount == 0) {
            throw new IllegalStateException("no frame was added");
        }
        int pixels = region.pixelCount();
        double mean = 0;
        double variance = 0;
        double covariance = 0;
        for (int i = 0; i < pixels; i++) {
            double shift = sums[i] / frameCount;
            mean += first[i] + shift;
            variance += squares[i] - frameCount * shift * shift;
            // The products lack the first frame in one factor, where it is 0, and the last in the other.
            covariance += products[i] - shift * (2 * sums[i] - (last[i] - first[i])) + (frameCount - 1) * shift * shift;
        }
        boolean moves = frameCount > 1;
        return new RegionFigures(
                mean / pixels,
                Math.sqrt(spatialVariance / frameCount),
                moves ? OptionalDouble.of(Math.sqrt(variance / pixels / (frameCount - 1))) : OptionalDouble.empty(),
                moves
                        ? OptionalDouble.of(Math.sqrt(differenceSquares / pixels / (frameCount - 1) / 2))
                        : OptionalDouble.empty(),
                moves && variance > 0 ? OptionalDouble.of(covariance / variance) : OptionalDouble.empty());
    }
}
