package org.clearcine.core.subtraction;

import java.util.Arrays;
import java.util.Locale;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/**
 * How far the mask is moved before it is subtracted, in pixels: Mask Sub-pixel Shift (0028,6114).
 *
 * @param down along the rows, vertical; the first value of the attribute
 * @param right along the columns, horizontal; the second
 */
public record MaskShift(double down, double right) {

    public static final MaskShift NONE = new MaskShift(0, 0);

    /** Further than this no patient moves while the picture is still one of the same place. */
    private static final double FARTHEST = 1000;

    public MaskShift {
        if (!(Math.abs(down) <= FARTHEST) || !(Math.abs(right) <= FARTHEST)) {
            throw new IllegalArgumentException("mask shifted by " + down + ", " + right);
        }
    }

    /** Moved further, and rounded to hundredths so that steps of a tenth lead back to exactly where they began. */
    public MaskShift plus(double moreDown, double moreRight) {
        return new MaskShift(rounded(down + moreDown), rounded(right + moreRight));
    }

    private static double rounded(double value) {
        return Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value)) * 100) / 100.0 + 0.0;
    }

    public boolean isNone() {
        return down == 0 && right == 0;
    }

    /** The frame moved, bilinear between pixels; its border is repeated beyond it. */
    Frame apply(Frame frame) {
        if (isNone()) {
            return frame;
        }
        Frame moved = down == 0 ? frame : movedDown(frame);
        return right == 0 ? moved : movedRight(moved);
    }

    private Frame movedDown(Frame frame) {
        FrameSize size = frame.size();
        float[] moved = new float[size.pixelCount()];
        for (int row = 0; row < size.rows(); row++) {
            double from = Math.max(0, Math.min(size.rows() - 1, row - down));
            int above = (int) from;
            int below = Math.min(above + 1, size.rows() - 1);
            float share = (float) (from - above);
            for (int column = 0; column < size.columns(); column++) {
                float value = frame.value(above, column);
                moved[row * size.columns() + column] = value + share * (frame.value(below, column) - value);
            }
        }
        return Frame.owning(size, moved);
    }

    private Frame movedRight(Frame frame) {
        FrameSize size = frame.size();
        int[] left = new int[size.columns()];
        float[] share = new float[size.columns()];
        Arrays.setAll(left, column -> (int) Math.max(0, Math.min(size.columns() - 1, column - right)));
        for (int column = 0; column < size.columns(); column++) {
            share[column] = (float) (Math.max(0, Math.min(size.columns() - 1, column - right)) - left[column]);
        }
        float[] moved = new float[size.pixelCount()];
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                float value = frame.value(row, left[column]);
                float next = frame.value(row, Math.min(left[column] + 1, size.columns() - 1));
                moved[row * size.columns() + column] = value + share[column] * (next - value);
            }
        }
        return Frame.owning(size, moved);
    }

    /** Such as "mask moved 0.3 px right, 0.1 px up". */
    public String inWords() {
        if (isNone()) {
            return "mask not moved";
        }
        String across = right == 0 ? "" : pixels(right, "right", "left");
        String along = down == 0 ? "" : pixels(down, "down", "up");
        return "mask moved " + across + (across.isEmpty() || along.isEmpty() ? "" : ", ") + along;
    }

    private static String pixels(double value, String forward, String backward) {
        double size = Math.abs(value);
        boolean tenths = Math.abs(size * 10 - Math.rint(size * 10)) < 1e-9;
        return String.format(Locale.ROOT, tenths ? "%.1f px %s" : "%.2f px %s", size, value > 0 ? forward : backward);
    }
}
