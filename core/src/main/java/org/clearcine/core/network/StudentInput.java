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
        full = new float[WINDOW + 3][];
        for (int i = 0; i < WINDOW; i++) {
            full[i] = frames.get(i);
        }
        full[WINDOW] = forward.get(0);
        full[WINDOW + 1] = backward.get(0);
        base = new float[centre.length];
        full[WINDOW + 2] = base;
        Rows.stretches(base.length, this::fillBase);
        mean = LocalMean.of(base, columns, MEAN_RADIUS);
    }

    private void fillBase(int first, int end) {
        float[] centre = full[REACH];
        float[] forward = full[WINDOW];
        float[] backward = full[WINDOW + 1];
        for (int i = first; i < end; i++) {
            float wf = 1 / forwardVariance[i];
            float wb = 1 / backwardVariance[i];
            base[i] = (centre[i] + wf * forward[i] + wb * backward[i]) / (1 + wf + wb);
        }
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
            PlaneRow planes = new PlaneRow(left, size.columns());
            for (int row = first; row < end; row++) {
                planes.write(top + 2 * row, target, offset + row * rowPlanes);
            }
        });
    }

    /** Like {@link #planes}, into memory that is used again and again, from its beginning on. */
    void write(int top, int left, FrameSize size, FloatBuffer target) {
        int rowPlanes = size.columns() / 2 * PLANES;
        Rows.parallel(size.rows() / 2, (first, end) -> {
            PlaneRow planes = new PlaneRow(left, size.columns());
            float[] line = new float[rowPlanes];
            for (int row = first; row < end; row++) {
                planes.write(top + 2 * row, line, 0);
                target.put(row * rowPlanes, line);
            }
        });
    }

    /** Index mirrored at the edge of a side; a side of one pixel has only that one. */
    private static int reflected(int index, int count) {
        if (index < count) {
            return index;
        }
        return count == 1 ? 0 : Math.max(0, 2 * count - 2 - index);
    }

    /** Writes two rows of pixels as one row of planes: what is reckoned lies in lines, so that the compiler makes vector instructions. */
    private final class PlaneRow {

        private final int left;
        private final float[] values;
        private final float[] means;

        PlaneRow(int left, int width) {
            this.left = left;
            values = new float[width];
            means = new float[width];
        }

        void write(int y, float[] target, int start) {
            int[] lines = {reflected(y, rows) * columns, reflected(y + 1, rows) * columns};
            for (int half = 0; half < 2; half++) {
                read(mean, lines[half], means);
                for (int plane = 0; plane < full.length; plane++) {
                    read(full[plane], lines[half], values);
                    scaleDifference(values, means);
                    unshuffle(target, start + 4 * plane + 2 * half);
                }
            }
            deviations(forwardVariance, lines, target, start + 4 * full.length);
            deviations(backwardVariance, lines, target, start + 4 * full.length + 1);
            for (int at = start + PLANES - 1; at < start + values.length / 2 * PLANES; at += PLANES) {
                target[at] = correlation;
            }
        }

        private void read(float[] from, int line, float[] to) {
            int inside = Math.max(0, Math.min(to.length, columns - left));
            System.arraycopy(from, line + left, to, 0, inside);
            for (int x = inside; x < to.length; x++) {
                to[x] = from[line + reflected(left + x, columns)];
            }
        }

        /** Even and odd columns into two planes beside one another. */
        private void unshuffle(float[] target, int start) {
            int at = start;
            for (int x = 0; x < values.length; x += 2) {
                target[at] = values[x];
                target[at + 1] = values[x + 1];
                at += PLANES;
            }
        }

        private void deviations(float[] variance, int[] lines, float[] target, int start) {
            read(variance, lines[0], values);
            read(variance, lines[1], means);
            int at = start;
            for (int x = 0; x < values.length; x += 2) {
                float sum = values[x] + values[x + 1] + means[x] + means[x + 1];
                target[at] = (float) Math.sqrt(Math.min(LARGEST_VARIANCE, sum / 4)) / 4;
                at += PLANES;
            }
        }
    }

    private static void scaleDifference(float[] values, float[] means) {
        for (int x = 0; x < values.length; x++) {
            values[x] = SCALE * (values[x] - means[x]);
        }
    }
}
