package org.clearcine.core.network;

import java.nio.FloatBuffer;
import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * What a student sees of one frame, as planes at half resolution, and the base its residual is added to.
 *
 * <p>All values are stabilised (unit noise). The base is the precision-weighted mean of the centre and the two recursive
 * predictions, whose variance is raised first where they do not fit the centre. A wide local mean of the base is taken out of every plane and the rest divided by 8, so that brightness
 * and frame size do not matter. Planes: the window's frames, both predictions and the base, each unshuffled by 2; then
 * the square roots of the predictions' variances and the noise's neighbour correlation, one plane each.
 */
public final class StudentInput {

    /** Frames before and behind the centre. */
    public static final int REACH = 2;

    /** Frames of the window. */
    public static final int WINDOW = 2 * REACH + 1;

    /** Largest variance that the planes tell apart from "nothing is known". */
    private static final float LARGEST_VARIANCE = 16;

    /** Channels at half resolution. */
    public static final int PLANES = 4 * (WINDOW + 3) + 3;

    /** Radius of the two box means that make the wide local mean, in pixels. */
    static final int MEAN_RADIUS = 8;

    /** Pixels around a patch that its planes depend on. */
    public static final int MARGIN = 2 * MEAN_RADIUS;

    private static final float SCALE = 1f / 8;

    private final int columns;
    private final float[][] full;
    private final int rows;
    private final float[] base;
    private final float[] mean;
    private final float[] forwardVariance;
    private final float[] backwardVariance;
    private final float correlation;

    /**
     * Prepares the planes of a rectangle.
     *
     * @param frames the window, oldest first, values row by row
     * @param forward prediction of the centre from the past, then its variance
     * @param backward prediction of the centre from the future, then its variance
     * @param noise spatial correlation of the noise
     */
    public StudentInput(
            int columns, List<float[]> frames, List<float[]> forward, List<float[]> backward, NoiseCorrelation noise) {
        if (frames.size() != WINDOW) {
            throw new IllegalArgumentException("a window of " + frames.size() + " frames");
        }
        this.columns = columns;
        this.rows = frames.get(0).length / columns;
        correlation = (float) noise.rho(1, 0);
        float[] centre = frames.get(REACH);
        FrameSize size = new FrameSize(rows, columns);
        PredictionDoubt doubt = new PredictionDoubt(size, noise);
        forwardVariance = doubt.variance(centre, forward.get(0), forward.get(1));
        backwardVariance = doubt.variance(centre, backward.get(0), backward.get(1));
        base = base(List.of(centre, forward.get(0), backward.get(0)), forwardVariance, backwardVariance);
        mean = LocalMean.of(base, columns, MEAN_RADIUS);
        full = new float[WINDOW + 3][];
        for (int i = 0; i < WINDOW; i++) {
            full[i] = frames.get(i);
        }
        full[WINDOW] = forward.get(0);
        full[WINDOW + 1] = backward.get(0);
        full[WINDOW + 2] = base;
    }

    private static float[] base(List<float[]> values, float[] forwardVariance, float[] backwardVariance) {
        float[] centre = values.get(0);
        float[] forward = values.get(1);
        float[] backward = values.get(2);
        float[] result = new float[centre.length];
        for (int i = 0; i < result.length; i++) {
            float wf = 1 / forwardVariance[i];
            float wb = 1 / backwardVariance[i];
            result[i] = (centre[i] + wf * forward[i] + wb * backward[i]) / (1 + wf + wb);
        }
        return result;
    }

    /** The base, row by row, full resolution. */
    public float[] base() {
        return base;
    }

    /**
     * The planes of a rectangle, channels last. What reaches beyond the frame is its reflection.
     *
     * @param top first row, at least 0
     * @param left first column, at least 0
     * @param size of the rectangle in pixels, both sides even
     */
    float[] planes(int top, int left, FrameSize size) {
        float[] target = new float[size.pixelCount() / 4 * PLANES];
        write(top, left, size, target, 0);
        return target;
    }

    /** Like {@link #planes}, into {@code target} from {@code offset} on. */
    public void write(int top, int left, FrameSize size, float[] target, int offset) {
        int rowPlanes = size.columns() / 2 * PLANES;
        Rows.parallel(size.rows() / 2, (first, end) -> {
            for (int row = first; row < end; row++) {
                writeRow(top + 2 * row, left, size.columns(), target, offset + row * rowPlanes);
            }
        });
    }

    /** Like {@link #planes}, into memory that is used again and again, from its beginning on. */
    void write(int top, int left, FrameSize size, FloatBuffer target) {
        int rowPlanes = size.columns() / 2 * PLANES;
        Rows.parallel(size.rows() / 2, (first, end) -> {
            float[] line = new float[rowPlanes];
            for (int row = first; row < end; row++) {
                writeRow(top + 2 * row, left, size.columns(), line, 0);
                target.put(row * rowPlanes, line);
            }
        });
    }

    /** Two rows of pixels, which are one row of planes. */
    private void writeRow(int y, int left, int width, float[] target, int start) {
        int upper = reflected(y, rows) * columns;
        int lower = reflected(y + 1, rows) * columns;
        int at = start;
        for (int x = left; x < left + width; x += 2) {
            int one = reflected(x, columns);
            int two = reflected(x + 1, columns);
            writePixel(new int[] {upper + one, upper + two, lower + one, lower + two}, target, at);
            at += PLANES;
        }
    }

    /** Index mirrored at the edge of a side; a side of one pixel has only that one. */
    private static int reflected(int index, int count) {
        if (index < count) {
            return index;
        }
        return count == 1 ? 0 : Math.max(0, 2 * count - 2 - index);
    }

    private void writePixel(int[] index, float[] target, int start) {
        int at = start;
        for (float[] plane : full) {
            for (int i : index) {
                target[at++] = SCALE * (plane[i] - mean[i]);
            }
        }
        target[at] = deviation(forwardVariance, index);
        target[at + 1] = deviation(backwardVariance, index);
        target[at + 2] = correlation;
    }

    private static float deviation(float[] variance, int[] index) {
        float sum = 0;
        for (int i : index) {
            sum += variance[i];
        }
        return (float) Math.sqrt(Math.min(LARGEST_VARIANCE, sum / 4)) / 4;
    }
}
