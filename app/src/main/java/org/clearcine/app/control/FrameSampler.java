package org.clearcine.app.control;

import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/**
 * Reads a frame at the points under a row of screen pixels: bilinear, and averaged over a screen pixel that covers more
 * than a frame pixel.
 *
 * <p>Interpolates values, not greys, so that the window acts on what is measured. Built once a picture, then used by
 * several threads.
 */
final class FrameSampler {

    /** Below this scale a single look would skip frame pixels. */
    private static final double AVERAGE_BELOW = 0.75;

    private final Projection projection;
    private final FrameSize size;
    private final int looks;
    private final int firstColumn;
    private final int endColumn;
    private final int[] left;
    private final int[] right;
    private final float[] rightWeight;

    FrameSampler(FrameSize size, Projection projection) {
        this.size = size;
        this.projection = projection;
        looks = projection.scale() < AVERAGE_BELOW ? 2 : 1;
        firstColumn = firstInside(projection.originX(), projection.width());
        endColumn = endInside(projection.originX(), size.columns(), projection.width());
        int count = projection.width() * looks;
        left = new int[count];
        right = new int[count];
        rightWeight = new float[count];
        for (int i = 0; i < count; i++) {
            double x = projection.frameX((i + 0.5) / looks) - 0.5;
            int column = (int) Math.floor(x);
            left[i] = clamp(column, size.columns());
            right[i] = clamp(column + 1, size.columns());
            rightWeight[i] = (float) (x - column);
        }
    }

    /** First screen column whose centre lies on the frame. */
    int firstColumn() {
        return firstColumn;
    }

    /** One past the last screen column whose centre lies on the frame; may be less than the first. */
    int endColumn() {
        return endColumn;
    }

    /** Whether any of the screen row lies on the frame. */
    boolean covers(int screenRow) {
        double y = projection.frameY(screenRow + 0.5);
        return y >= 0 && y < size.rows();
    }

    /** Values of {@code frame} under a screen row, for the columns on the frame; the rest of {@code target} is left. */
    void sampleRow(Frame frame, int screenRow, float[] target) {
        if (looks == 1) {
            look(frame, screenRow + 0.5, target);
        } else {
            average(frame, screenRow, target);
        }
    }

    private void look(Frame frame, double screenY, float[] target) {
        double y = projection.frameY(screenY) - 0.5;
        int row = (int) Math.floor(y);
        int upper = clamp(row, size.rows()) * size.columns();
        int lower = clamp(row + 1, size.rows()) * size.columns();
        float lowerWeight = (float) (y - row);
        for (int i = firstColumn; i < endColumn; i++) {
            target[i] = value(frame, upper, lower, lowerWeight, i);
        }
    }

    private void average(Frame frame, int screenRow, float[] target) {
        for (int half = 0; half < 2; half++) {
            double y = projection.frameY(screenRow + 0.25 + 0.5 * half) - 0.5;
            int row = (int) Math.floor(y);
            int upper = clamp(row, size.rows()) * size.columns();
            int lower = clamp(row + 1, size.rows()) * size.columns();
            float lowerWeight = (float) (y - row);
            for (int i = firstColumn; i < endColumn; i++) {
                float both = value(frame, upper, lower, lowerWeight, 2 * i)
                        + value(frame, upper, lower, lowerWeight, 2 * i + 1);
                target[i] = half == 0 ? both : (target[i] + both) * 0.25f;
            }
        }
    }

    private float value(Frame frame, int upper, int lower, float lowerWeight, int i) {
        float weight = rightWeight[i];
        float a = frame.value(upper + left[i]);
        float b = frame.value(upper + right[i]);
        float c = frame.value(lower + left[i]);
        float d = frame.value(lower + right[i]);
        float top = a + weight * (b - a);
        float bottom = c + weight * (d - c);
        return top + lowerWeight * (bottom - top);
    }

    private int firstInside(double origin, int width) {
        return Math.max(0, Math.min(width, (int) Math.ceil(-origin * projection.scale() - 0.5)));
    }

    private int endInside(double origin, int extent, int width) {
        return Math.max(0, Math.min(width, (int) Math.ceil((extent - origin) * projection.scale() - 0.5)));
    }

    private static int clamp(int index, int count) {
        return Math.max(0, Math.min(count - 1, index));
    }
}
