package org.clearcine.core.measurement;

import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/** Modality values along a line, bilinear between pixels, at most a pixel apart. */
public final class LineProfile {

    private final double[] values;
    private final double stepPixels;

    private LineProfile(double[] values, double stepPixels) {
        this.values = values;
        this.stepPixels = stepPixels;
    }

    /** From {@code start} to {@code end}, both included; points beside the frame are not a number. */
    public static LineProfile of(Frame frame, Point start, Point end, ModalityTransform modality) {
        double length = start.distanceTo(end);
        int count = Math.max(2, (int) Math.ceil(length) + 1);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            Point at = start.towards(end, i / (count - 1.0));
            values[i] = modality.modalityValue(valueAt(frame, at));
        }
        return new LineProfile(values, length / (count - 1));
    }

    /** Bilinear between the centres of pixels; within half a pixel of the border, the border's own value. */
    private static double valueAt(Frame frame, Point at) {
        FrameSize size = frame.size();
        if (at.x() < 0 || at.y() < 0 || at.x() > size.columns() || at.y() > size.rows()) {
            return Double.NaN;
        }
        double x = Math.max(0, Math.min(size.columns() - 1, at.x() - 0.5));
        double y = Math.max(0, Math.min(size.rows() - 1, at.y() - 0.5));
        int column = (int) x;
        int row = (int) y;
        int right = Math.min(column + 1, size.columns() - 1);
        int below = Math.min(row + 1, size.rows() - 1);
        double top = mix(frame.value(row, column), frame.value(row, right), x - column);
        double bottom = mix(frame.value(below, column), frame.value(below, right), x - column);
        return mix(top, bottom, y - row);
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }

    /** Number of points, at least 2. */
    public int count() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    /** From one point to the next, in pixels. */
    public double stepPixels() {
        return stepPixels;
    }
}
