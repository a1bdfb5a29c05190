package org.clearcine.core.physics;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** A rectangle of a loop through time, held in memory; for regions small enough to be held. */
public final class RegionCube {

    private final Region region;
    private final int stride;
    private final int width;
    private final int height;
    private final float[][] values;

    private RegionCube(Region region, int stride, int frameCount) {
        this.region = region;
        this.stride = stride;
        this.width = (region.width() + stride - 1) / stride;
        this.height = (region.height() + stride - 1) / stride;
        this.values = new float[frameCount][width * height];
    }

    /** An empty cube of so many frames, all of them zero until they are {@link #put}. */
    public static RegionCube empty(Region region, int frameCount) {
        return new RegionCube(region, 1, frameCount);
    }

    /** The same of every n-th pixel, n the smallest for which at most {@code mostPixels} are held; for large regions. */
    public static RegionCube sampled(Region region, int frameCount, int mostPixels) {
        int stride = 1;
        while ((long) (region.width() / stride) * (region.height() / stride) > mostPixels) {
            stride++;
        }
        return new RegionCube(region, stride, frameCount);
    }

    /** Reads a rectangle of all frames. */
    public static RegionCube of(FrameSource loop, Region region, ProgressMonitor progress)
            throws IOException, CancelledException {
        RegionCube cube = empty(region, loop.frameCount());
        for (int index = 0; index < loop.frameCount(); index++) {
            progress.checkCancelled();
            cube.put(index, loop.frame(index));
        }
        return cube;
    }

    /** Copies the rectangle out of a frame. */
    public void put(int index, Frame frame) {
        if (!region.isInside(frame.size())) {
            throw new IllegalArgumentException(region + " in " + frame);
        }
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                values[index][row * width + column] =
                        frame.value(region.y() + row * stride, region.x() + column * stride);
            }
        }
    }

    public Region region() {
        return region;
    }

    public int frameCount() {
        return values.length;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int pixelCount() {
        return width * height;
    }

    /** Value of a pixel, counted row by row within the rectangle. */
    public double value(int index, int pixel) {
        return values[index][pixel];
    }

    /** A rectangle within this one, counted from its own corner. */
    public RegionCube part(Region inner) {
        Region place = new Region(
                region.x() + inner.x() * stride, region.y() + inner.y() * stride, inner.width(), inner.height());
        RegionCube part = new RegionCube(place, 1, values.length);
        for (int t = 0; t < values.length; t++) {
            for (int row = 0; row < inner.height(); row++) {
                System.arraycopy(
                        values[t],
                        (inner.y() + row) * width + inner.x(),
                        part.values[t],
                        row * inner.width(),
                        inner.width());
            }
        }
        return part;
    }

    /** Mean of each pixel over time, row by row. */
    public double[] meanPicture() {
        double[] mean = new double[pixelCount()];
        for (float[] frame : values) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += frame[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= values.length;
        }
        return mean;
    }

    /** Mean of all pixels, frame by frame. */
    public double[] meanSeries() {
        double[] series = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            for (float value : values[t]) {
                series[t] += value;
            }
            series[t] /= pixelCount();
        }
        return series;
    }

    /**
     * What differs from the mean over time, by the factor sqrt(n / (n - 1)) that makes its variance that of the noise: fixed
     * anatomy and fixed pattern drop out, motion does not.
     */
    public double[][] fluctuation() {
        double[] mean = meanPicture();
        double factor = values.length > 1 ? Math.sqrt(values.length / (values.length - 1.0)) : 1;
        double[][] result = new double[values.length][mean.length];
        for (int t = 0; t < values.length; t++) {
            for (int i = 0; i < mean.length; i++) {
                result[t][i] = factor * (values[t][i] - mean[i]);
            }
        }
        return result;
    }
}
