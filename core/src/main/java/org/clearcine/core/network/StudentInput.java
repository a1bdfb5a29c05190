package org.clearcine.core.network;

import java.util.List;
import org.clearcine.core.frame.FrameSize;
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
    private final float[] base;
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
        correlation = (float) noise.rho(1, 0);
        float[] centre = frames.get(REACH);
        FrameSize size = new FrameSize(centre.length / columns, columns);
        PredictionDoubt doubt = new PredictionDoubt(size, noise);
        forwardVariance = doubt.variance(centre, forward.get(0), forward.get(1));
        backwardVariance = doubt.variance(centre, backward.get(0), backward.get(1));
        base = base(List.of(centre, forward.get(0), backward.get(0)), forwardVariance, backwardVariance);
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
     * Writes the planes of a part of the rectangle, channels last.
     *
     * @param part the part in pixels; its rows and columns are even
     * @param target receives {@code rows/2 * columns/2 * PLANES} values from {@code offset} on
     */
    public void write(Part part, float[] target, int offset) {
        float[] mean = LocalMean.of(base, columns, MEAN_RADIUS);
        int at = offset;
        for (int y = 0; y < part.rows(); y += 2) {
            int index = (part.top() + y) * columns + part.left();
            for (int x = 0; x < part.columns(); x += 2, index += 2) {
                at = writePixel(index, mean, target, at);
            }
        }
    }

    private int writePixel(int index, float[] mean, float[] target, int start) {
        int at = start;
        int below = index + columns;
        float m00 = mean[index];
        float m01 = mean[index + 1];
        float m10 = mean[below];
        float m11 = mean[below + 1];
        for (float[] plane : full) {
            target[at] = SCALE * (plane[index] - m00);
            target[at + 1] = SCALE * (plane[index + 1] - m01);
            target[at + 2] = SCALE * (plane[below] - m10);
            target[at + 3] = SCALE * (plane[below + 1] - m11);
            at += 4;
        }
        target[at] = deviation(forwardVariance, index, below);
        target[at + 1] = deviation(backwardVariance, index, below);
        target[at + 2] = correlation;
        return at + 3;
    }

    private static float deviation(float[] variance, int index, int below) {
        float mean = 0.25f * (variance[index] + variance[index + 1] + variance[below] + variance[below + 1]);
        return (float) Math.sqrt(Math.min(LARGEST_VARIANCE, mean)) / 4;
    }

    /** A rectangle within another, in pixels. */
    public record Part(int top, int left, int rows, int columns) {}
}
