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
    private final boolean sideways;
    private final int looks;
    private final int firstColumn;
    private final int endColumn;
    /** Where the frame line of a look begins: the one before its point and the one behind. */
    private final int[] before;

    private final int[] behind;
    private final float[] behindWeight;

    FrameSampler(FrameSize size, Projection projection) {
        this(size, projection, Columns.all(projection));
    }

    /** Looks at some columns of the screen only. */
    FrameSampler(FrameSize size, Projection projection, Columns columns) {
        this.size = size;
        this.projection = projection;
        sideways = projection.orientation().isSideways();
        looks = projection.scale() < AVERAGE_BELOW ? 2 : 1;
        firstColumn = Math.max(columns.from(), firstInside());
        endColumn = Math.min(columns.end(), endInside());
        int count = projection.width() * looks;
        before = new int[count];
        behind = new int[count];
        behindWeight = new float[count];
        for (int i = 0; i < count; i++) {
            double place = along((i + 0.5) / looks) - 0.5;
            int index = (int) Math.floor(place);
            before[i] = clamp(index, alongExtent()) * alongStride();
            behind[i] = clamp(index + 1, alongExtent()) * alongStride();
            behindWeight[i] = (float) (place - index);
        }
    }

    /** First screen column that is looked at and whose centre lies on the frame. */
    int firstColumn() {
        return firstColumn;
    }

    /** One past the last such column; may be less than the first. */
    int endColumn() {
        return endColumn;
    }

    /** Whether any of the screen row lies on the frame. */
    boolean covers(int screenRow) {
        double place = across(screenRow + 0.5);
        return place >= 0 && place < acrossExtent();
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
        double place = across(screenY) - 0.5;
        int index = (int) Math.floor(place);
        int upper = clamp(index, acrossExtent()) * acrossStride();
        int lower = clamp(index + 1, acrossExtent()) * acrossStride();
        float lowerWeight = (float) (place - index);
        for (int i = firstColumn; i < endColumn; i++) {
            target[i] = value(frame, upper, lower, lowerWeight, i);
        }
    }

    private void average(Frame frame, int screenRow, float[] target) {
        for (int half = 0; half < 2; half++) {
            double place = across(screenRow + 0.25 + 0.5 * half) - 0.5;
            int index = (int) Math.floor(place);
            int upper = clamp(index, acrossExtent()) * acrossStride();
            int lower = clamp(index + 1, acrossExtent()) * acrossStride();
            float lowerWeight = (float) (place - index);
            for (int i = firstColumn; i < endColumn; i++) {
                float both = value(frame, upper, lower, lowerWeight, 2 * i)
                        + value(frame, upper, lower, lowerWeight, 2 * i + 1);
                target[i] = half == 0 ? both : (target[i] + both) * 0.25f;
            }
        }
    }

    private float value(Frame frame, int upper, int lower, float lowerWeight, int i) {
        float weight = behindWeight[i];
        float a = frame.value(upper + before[i]);
        float b = frame.value(upper + behind[i]);
        float c = frame.value(lower + before[i]);
        float d = frame.value(lower + behind[i]);
        float top = a + weight * (b - a);
        float bottom = c + weight * (d - c);
        return top + lowerWeight * (bottom - top);
    }

    /** Frame coordinate that a screen row runs along, at a point of it. */
    private double along(double screenX) {
        return sideways ? projection.frameY(screenX, 0) : projection.frameX(screenX, 0);
    }

    /** The other frame coordinate, the same for a whole screen row. */
    private double across(double screenY) {
        return sideways ? projection.frameX(0, screenY) : projection.frameY(0, screenY);
    }

    private int alongExtent() {
        return sideways ? size.rows() : size.columns();
    }

    private int acrossExtent() {
        return sideways ? size.columns() : size.rows();
    }

    private int alongStride() {
        return sideways ? size.columns() : 1;
    }

    private int acrossStride() {
        return sideways ? 1 : size.columns();
    }

    private boolean isInside(int screenColumn) {
        double place = along(screenColumn + 0.5);
        return place >= 0 && place < alongExtent();
    }

    private int firstInside() {
        int column = 0;
        while (column < projection.width() && !isInside(column)) {
            column++;
        }
        return column;
    }

    private int endInside() {
        int column = projection.width();
        while (column > 0 && !isInside(column - 1)) {
            column--;
        }
        return column;
    }

    private static int clamp(int index, int count) {
        return Math.max(0, Math.min(count - 1, index));
    }
}
