package org.clearcine.core.physics.transfer;

import java.util.Arrays;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/**
 * Level and variance of blocks of 16 x 16 pixels, from {@code d = (x(t-1) - 2 x(t) + x(t+1)) / sqrt 6}: what rises or falls evenly
 * over three frames drops out, and with it most of slow motion.
 *
 * <p>A plane is taken off each block. Besides, the product with the next difference tells how long noise lingers. Long loops are
 * sampled: every n-th three frames, n so that at most 160,000 blocks are kept.
 */
final class TransferSamples {

    static final int SIDE = 16;
    static final int PIXELS = SIDE * SIDE;

    private static final int MOST = 160_000;
    private static final double MOMENT = PIXELS * (SIDE * SIDE - 1) / 12.0;
    private static final double CLIPPED_SHARE = 0.001;

    private final FrameSize size;
    private final int across;
    private final int blocks;
    private final int step;
    private final Extremes extremes;
    private final float[][] three = new float[3][];
    private float[] residual;
    private float[] before;
    private int frames;
    private int count;
    private double[] level = new double[0];
    private double[] variance = new double[0];
    private double[] product = new double[0];
    private int[] moment = new int[0];
    private int[] place = new int[0];

    TransferSamples(FrameSize size, int frameCount) {
        this.size = size;
        across = size.columns() / SIDE;
        blocks = across * (size.rows() / SIDE);
        step = (int) Math.max(1, ((long) blocks * frameCount + MOST - 1) / MOST);
        extremes = new Extremes(blocks);
        residual = new float[size.pixelCount()];
        before = new float[size.pixelCount()];
    }

    /** Takes the next frame of the loop. */
    void put(Frame frame) {
        System.arraycopy(three, 1, three, 0, 2);
        three[2] = frame.toArray();
        frames++;
        int middle = frames - 2;
        if (frames < 3 || blocks == 0) {
            return;
        }
        boolean kept = middle % step == 0;
        boolean follows = middle % step == 1 % step && middle > 1;
        if (!kept && !follows) {
            return;
        }
        float[] older = before;
        before = residual;
        residual = older;
        if (kept && count + blocks > level.length) {
            grow();
        }
        int first = count - blocks;
        for (int block = 0; block < blocks; block++) {
            measure(block, new Task(kept, follows, first + block, middle));
        }
    }

    /** What a block's difference is wanted for: a sample of its own, and the product with the sample before. */
    private record Task(boolean kept, boolean follows, int previous, int middle) {}

    private void measure(int block, Task task) {
        int corner = block / across * SIDE * size.columns() + block % across * SIDE;
        double sum = difference(corner, block, task.kept());
        double squares = removePlane(corner);
        if (task.follows()) {
            double products = 0;
            for (int y = 0; y < SIDE; y++) {
                int row = corner + y * size.columns();
                for (int x = row; x < row + SIDE; x++) {
                    products += residual[x] * before[x];
                }
            }
            product[task.previous()] = products / PIXELS;
        }
        if (task.kept()) {
            level[count] = sum / (3.0 * PIXELS);
            variance[count] = squares / PIXELS;
            product[count] = Double.NaN;
            moment[count] = task.middle() / step;
            place[count++] = block;
        }
    }

    private double difference(int corner, int block, boolean watched) {
        double sum = 0;
        float scale = (float) (1 / Math.sqrt(6));
        for (int y = 0; y < SIDE; y++) {
            int row = corner + y * size.columns();
            for (int x = row; x < row + SIDE; x++) {
                float a = three[0][x];
                float b = three[1][x];
                float c = three[2][x];
                sum += a + b + c;
                residual[x] = (a - 2 * b + c) * scale;
                if (watched) {
                    extremes.add(block, b);
                }
            }
        }
        return sum;
    }

    /** Takes the plane off and returns the sum of squares that is left. */
    private double removePlane(int corner) {
        double half = (SIDE - 1) / 2.0;
        double offset = 0;
        double alongX = 0;
        double alongY = 0;
        for (int y = 0; y < SIDE; y++) {
            int row = corner + y * size.columns();
            double line = 0;
            for (int x = 0; x < SIDE; x++) {
                line += residual[row + x];
                alongX += residual[row + x] * (x - half);
            }
            offset += line;
            alongY += line * (y - half);
        }
        offset /= PIXELS;
        alongX /= MOMENT;
        alongY /= MOMENT;
        double squares = 0;
        for (int y = 0; y < SIDE; y++) {
            int row = corner + y * size.columns();
            for (int x = 0; x < SIDE; x++) {
                residual[row + x] -= (float) (offset + alongX * (x - half) + alongY * (y - half));
                squares += residual[row + x] * residual[row + x];
            }
        }
        return squares;
    }

    private void grow() {
        int room = Math.max(level.length * 2, count + 8 * blocks);
        level = Arrays.copyOf(level, room);
        variance = Arrays.copyOf(variance, room);
        product = Arrays.copyOf(product, room);
        moment = Arrays.copyOf(moment, room);
        place = Arrays.copyOf(place, room);
    }

    /** Samples whose place in the frame is not clipped and not dead. */
    int[] usable() {
        boolean[] clipped = extremes.clipped(CLIPPED_SHARE);
        int[] result = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!clipped[place[i]] && variance[i] > 0) {
                result[kept++] = i;
            }
        }
        return Arrays.copyOf(result, kept);
    }

    double level(int sample) {
        return level[sample];
    }

    double variance(int sample) {
        return variance[sample];
    }

    /** Mean product with the next difference of the same block; NaN for the last. */
    double product(int sample) {
        return product[sample];
    }

    /** Which three frames a sample is of, counted from 0. */
    int moment(int sample) {
        return moment[sample];
    }

    int moments() {
        return count == 0 ? 0 : moment[count - 1] + 1;
    }
}
