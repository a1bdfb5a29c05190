package org.clearcine.core.noise;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;

/**
 * What temporal differences show in square blocks of the frame: mean grey level, variance, spatial autocovariance and the
 * covariance with the next difference. Halved, so that they are those of one frame.
 *
 * <p>A plane is taken out of each block first. What it takes from the noise is known and given back by the fit; its size
 * tells moving blocks from still ones without looking at the variance, which would bias it.
 */
final class BlockSamples {

    static final int SIDE = 16;
    static final int PIXELS = SIDE * SIDE;

    private static final int R = NoiseCorrelation.RADIUS;
    static final int LAGS = (R + 1) * (2 * R + 1);

    /** Sum of squares of the centred coordinate over a block. */
    private static final double MOMENT = PIXELS * (SIDE * SIDE - 1) / 12.0;

    private int count;
    private double[] mean = new double[1024];
    private double[] variance = new double[1024];
    private double[] trend = new double[1024];
    private double[] nextCovariance = new double[1024];
    private float[] lags = new float[1024 * LAGS];
    private final double[] block = new double[PIXELS];
    private final double[] nextBlock = new double[PIXELS];

    int count() {
        return count;
    }

    double mean(int sample) {
        return mean[sample];
    }

    double variance(int sample) {
        return variance[sample];
    }

    /** Largest of offset and two slopes of the difference, squared, in units of pixel variance over pixel count. */
    double trend(int sample) {
        return trend[sample];
    }

    /** Covariance of this difference and the next, halved: about minus half the variance for noise new in each frame. */
    double nextCovariance(int sample) {
        return nextCovariance[sample];
    }

    /** Autocovariance at {@code dy} from 0 to 3 rows and {@code dx} from -3 to 3 columns. */
    double lag(int sample, int dy, int dx) {
        return lags[sample * LAGS + dy * (2 * R + 1) + dx + R];
    }

    /** Every {@code stride}-th block of frames of a size, beginning with the one that {@code offset} says, modulo the stride. */
    record Grid(FrameSize size, int offset, int stride) {}

    /** Adds the blocks of a grid from three frames in a row; blocks that are clipped or constant are left out. */
    void add(Grid grid, float[][] three) {
        FrameSize size = grid.size();
        int across = size.columns() / SIDE;
        int blocks = across * (size.rows() / SIDE);
        double[] level = {level(three[0]), level(three[1]), level(three[2])};
        for (int index = grid.offset() % grid.stride(); index < blocks; index += grid.stride()) {
            int corner = index / across * SIDE * size.columns() + index % across * SIDE;
            addBlock(size.columns(), corner, three, level);
        }
    }

    /** Mean of a frame, so that flicker of the whole dose is not taken for noise. */
    private static double level(float[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i += 7) {
            sum += values[i];
        }
        return sum / ((values.length + 6) / 7);
    }

    /** Two frames in a row, and how much the mean of the whole frame rises from one to the other. */
    private record Step(float[] before, float[] after, double rise) {}

    private void addBlock(int columns, int corner, float[][] three, double[] level) {
        double sum = difference(columns, corner, new Step(three[0], three[1], level[1] - level[0]), block);
        if (Double.isNaN(sum)) {
            return;
        }
        difference(columns, corner, new Step(three[1], three[2], level[2] - level[1]), nextBlock);
        double largest = removePlane(block);
        removePlane(nextBlock);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < PIXELS; i++) {
            squares += block[i] * block[i];
            products += block[i] * nextBlock[i];
        }
        if (!(squares > 0)) {
            return;
        }
        grow();
        mean[count] = sum / PIXELS;
        variance[count] = squares / (2 * PIXELS);
        trend[count] = largest / (squares / PIXELS);
        nextCovariance[count] = products / (2 * PIXELS);
        autocovariance(count);
        count++;
    }

    /** Fills the difference of two frames and returns the sum of their mean; NaN for blocks of no use. */
    private static double difference(int columns, int corner, Step step, double[] target) {
        float[] a = step.before();
        float[] b = step.after();
        double sum = 0;
        int same = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int at = corner + y * columns + x;
                same += a[at] == b[at] ? 1 : 0;
                sum += 0.5 * (a[at] + b[at]);
                target[y * SIDE + x] = b[at] - a[at] - step.rise();
            }
        }
        return same > PIXELS / 2 ? Double.NaN : sum;
    }

    private static double removePlane(double[] values) {
        double offset = 0;
        double alongX = 0;
        double alongY = 0;
        double half = (SIDE - 1) / 2.0;
        for (int i = 0; i < PIXELS; i++) {
            offset += values[i];
            alongX += values[i] * (i % SIDE - half);
            alongY += values[i] * (i / SIDE - half);
        }
        for (int i = 0; i < PIXELS; i++) {
            values[i] -= offset / PIXELS + (alongX * (i % SIDE - half) + alongY * (i / SIDE - half)) / MOMENT;
        }
        double slope = Math.max(alongX * alongX, alongY * alongY) / MOMENT;
        return Math.max(offset * offset / PIXELS, slope);
    }

    private void autocovariance(int sample) {
        for (int dy = 0; dy <= R; dy++) {
            for (int dx = -R; dx <= R; dx++) {
                double sum = 0;
                for (int y = 0; y + dy < SIDE; y++) {
                    int here = y * SIDE;
                    int there = (y + dy) * SIDE + dx;
                    for (int x = Math.max(0, -dx); x < Math.min(SIDE, SIDE - dx); x++) {
                        sum += block[here + x] * block[there + x];
                    }
                }
                int pairs = (SIDE - dy) * (SIDE - Math.abs(dx));
                lags[sample * LAGS + dy * (2 * R + 1) + dx + R] = (float) (sum / (2 * pairs));
            }
        }
    }

    private void grow() {
        if (count == mean.length) {
            mean = Arrays.copyOf(mean, 2 * count);
            variance = Arrays.copyOf(variance, 2 * count);
            trend = Arrays.copyOf(trend, 2 * count);
            nextCovariance = Arrays.copyOf(nextCovariance, 2 * count);
            lags = Arrays.copyOf(lags, 2 * count * LAGS);
        }
    }
}
