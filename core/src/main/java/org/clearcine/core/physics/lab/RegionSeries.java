package org.clearcine.core.physics.lab;

import org.clearcine.core.frame.Frame;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.RegionCube;

/**
 * What a region of one loop needs per frame for its figures: mean and spatial variance of all pixels, and the pixels themselves (at
 * most 4096, evenly spread) for what goes on in time.
 */
final class RegionSeries {

    private static final int MOST_PIXELS = 4096;

    private final Region region;
    private final double[] means;
    private final double[] variances;
    private final RegionCube sample;
    private double[] temporal = new double[0];

    RegionSeries(Region region, int frameCount) {
        this.region = region;
        means = new double[frameCount];
        variances = new double[frameCount];
        sample = RegionCube.sampled(region, frameCount, MOST_PIXELS);
    }

    void put(int index, Frame frame) {
        double sum = 0;
        double squares = 0;
        double origin = frame.value(region.y(), region.x());
        for (int row = region.y(); row < region.y() + region.height(); row++) {
            for (int column = region.x(); column < region.x() + region.width(); column++) {
                double value = frame.value(row, column) - origin;
                sum += value;
                squares += value * value;
            }
        }
        int pixels = region.width() * region.height();
        means[index] = origin + sum / pixels;
        variances[index] = squares / pixels - sum / pixels * sum / pixels;
        sample.put(index, frame);
    }

    Region region() {
        return region;
    }

    RegionCube sample() {
        return sample;
    }

    double[] means() {
        return means.clone();
    }

    double mean(int[] frames) {
        return BlockBootstrap.mean(means, frames);
    }

    double spatialDeviation(int[] frames) {
        return Math.sqrt(BlockBootstrap.mean(variances, frames));
    }

    /** Standard deviation of a pixel over time, root mean square over the sampled pixels. */
    double temporalDeviation(int[] frames) {
        if (temporal.length == 0) {
            double[][] fluctuation = sample.fluctuation();
            temporal = new double[fluctuation.length];
            for (int t = 0; t < temporal.length; t++) {
                for (double value : fluctuation[t]) {
                    temporal[t] += value * value / fluctuation[t].length;
                }
            }
        }
        return Math.sqrt(BlockBootstrap.mean(temporal, frames));
    }

    double signalToNoise(int[] frames, double pedestal) {
        return (mean(frames) - pedestal) / spatialDeviation(frames);
    }

    /** Difference of two means over the root of the mean of both spatial variances. */
    static double contrastToNoise(RegionSeries object, RegionSeries background, int[] frames) {
        double variance =
                BlockBootstrap.mean(object.variances, frames) + BlockBootstrap.mean(background.variances, frames);
        return Math.abs(object.mean(frames) - background.mean(frames)) / Math.sqrt(variance / 2);
    }
}
