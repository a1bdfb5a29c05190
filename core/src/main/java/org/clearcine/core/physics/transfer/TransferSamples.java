package org.clearcine.core.physics.transfer;

import java.util.Arrays;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/**
 * Level and noise power, by {@link Band}, of blocks of 16 x 16 pixels, from {@code d = (x(t-1) - 2 x(t) + x(t+1)) / sqrt 6}: what
 * rises or falls evenly over three frames drops out, and with it most of slow motion.
 *
 * <p>Besides, the product with the next difference tells how long noise lingers. Long loops are sampled: every n-th three frames, n so
 * that at most 160,000 blocks are kept.
 */
final class TransferSamples {

    static final int SIDE = 16;

    /** Places of the picture, eight by eight, that are held apart so that intervals can be drawn from them. */
    static final int CELLS = 64;

    private static final int TILE = Cosines.SIDE;
    private static final int TILE_PIXELS = TILE * TILE;
    private static final int TILES = SIDE * SIDE / TILE_PIXELS;
    private static final int CELLS_ACROSS = 8;
    private static final int MOST = 160_000;
    private static final double CLIPPED_SHARE = 0.001;

    private final FrameSize size;
    private final int across;
    private final int blocks;
    private final int step;
    private final Extremes extremes;
    private final Cosines cosines = new Cosines();
    private final float[] tile = new float[TILE_PIXELS];
    private final float[][] three = new float[3][];
    private float[] waves;
    private float[] before;
    private int frames;
    private int count;
    private double[] level = new double[0];
    private double[] product = new double[0];
    private final double[][] power = new double[Band.values().length][0];
    private int[] moment = new int[0];
    private int[] place = new int[0];

    TransferSamples(FrameSize size, int frameCount) {
        this.size = size;
        across = size.columns() / SIDE;
        blocks = across * (size.rows() / SIDE);
        step = (int) Math.max(1, ((long) blocks * frameCount + MOST - 1) / MOST);
        extremes = new Extremes(blocks);
        waves = new float[blocks * SIDE * SIDE];
        before = new float[waves.length];
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
        before = waves;
        waves = older;
        if (kept && count + blocks > level.length) {
            grow();
        }
        int first = count - blocks;
        for (int block = 0; block < blocks; block++) {
            double sum = transform(block, kept);
            if (follows) {
                product[first + block] = productWithBefore(block);
            }
            if (kept) {
                keep(block, middle / step, sum / (3.0 * SIDE * SIDE));
            }
        }
    }

    /** Fills the block's place in the waves and returns the sum of its values over the three frames. */
    private double transform(int block, boolean watched) {
        int corner = block / across * SIDE * size.columns() + block % across * SIDE;
        double sum = 0;
        for (int k = 0; k < TILES; k++) {
            int from = corner + k / 2 * TILE * size.columns() + k % 2 * TILE;
            sum += difference(from, block, watched);
            cosines.transform(tile, waves, (block * TILES + k) * TILE_PIXELS);
        }
        return sum;
    }

    private double difference(int corner, int block, boolean watched) {
        double sum = 0;
        float scale = (float) (1 / Math.sqrt(6));
        for (int y = 0; y < TILE; y++) {
            int row = corner + y * size.columns();
            for (int x = 0; x < TILE; x++) {
                float a = three[0][row + x];
                float b = three[1][row + x];
                float c = three[2][row + x];
                sum += a + b + c;
                tile[y * TILE + x] = (a - 2 * b + c) * scale;
                if (watched) {
                    extremes.add(block, b);
                }
            }
        }
        return sum;
    }

    /** Mean over the coefficients above the low band, where little of it is motion. */
    private double productWithBefore(int block) {
        int from = block * TILES * TILE_PIXELS;
        double sum = 0;
        for (int i = from; i < from + TILES * TILE_PIXELS; i++) {
            sum += Band.of(i % TILE_PIXELS) > Band.LOW.ordinal() ? waves[i] * before[i] : 0;
        }
        return sum / (TILES * (TILE_PIXELS - 1 - Band.LOW.coefficients()));
    }

    private void keep(int block, int at, double blockLevel) {
        double[] sums = new double[power.length];
        int from = block * TILES * TILE_PIXELS;
        for (int i = from; i < from + TILES * TILE_PIXELS; i++) {
            int band = Band.of(i % TILE_PIXELS);
            if (band >= 0) {
                sums[band] += waves[i] * waves[i];
            }
        }
        for (Band band : Band.values()) {
            power[band.ordinal()][count] = sums[band.ordinal()] / (TILES * band.coefficients());
        }
        level[count] = blockLevel;
        product[count] = Double.NaN;
        moment[count] = at;
        place[count++] = block;
    }

    private void grow() {
        int room = Math.max(level.length * 2, count + 8 * blocks);
        level = Arrays.copyOf(level, room);
        product = Arrays.copyOf(product, room);
        for (int band = 0; band < power.length; band++) {
            power[band] = Arrays.copyOf(power[band], room);
        }
        moment = Arrays.copyOf(moment, room);
        place = Arrays.copyOf(place, room);
    }

    /** Samples whose place in the frame is not clipped and not dead. */
    int[] usable() {
        boolean[] clipped = extremes.clipped(CLIPPED_SHARE);
        int[] result = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!clipped[place[i]] && power(Band.LOW, i) > 0) {
                result[kept++] = i;
            }
        }
        return Arrays.copyOf(result, kept);
    }

    double level(int sample) {
        return level[sample];
    }

    /** Mean squared coefficient of a band: the variance of white noise. */
    double power(Band band, int sample) {
        return power[band.ordinal()][sample];
    }

    /** The same over all bands. */
    double power(int sample) {
        double sum = 0;
        for (Band band : Band.values()) {
            sum += band.coefficients() * power(band, sample);
        }
        return sum / (TILE_PIXELS - 1);
    }

    /** The same over all bands but the low one. */
    double powerAboveLow(int sample) {
        int low = Band.LOW.coefficients();
        return ((TILE_PIXELS - 1) * power(sample) - low * power(Band.LOW, sample)) / (TILE_PIXELS - 1 - low);
    }

    /** Mean product with the next difference of the same block, above the low band; NaN for the last. */
    double product(int sample) {
        return product[sample];
    }

    /** Which three frames a sample is of, counted from 0. */
    int moment(int sample) {
        return moment[sample];
    }

    /** Which cell of the picture a sample lies in, from 0 to 63. */
    int cell(int sample) {
        int rows = Math.max(1, blocks / across);
        int y = place[sample] / across * CELLS_ACROSS / rows;
        int x = place[sample] % across * CELLS_ACROSS / across;
        return y * CELLS_ACROSS + x;
    }

    int moments() {
        return count == 0 ? 0 : moment[count - 1] + 1;
    }
}
