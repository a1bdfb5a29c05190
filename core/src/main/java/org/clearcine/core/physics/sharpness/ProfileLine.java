package org.clearcine.core.physics.sharpness;

import org.clearcine.core.frame.Frame;

/**
 * A line across a wire or vessel, drawn by hand, in pixels.
 *
 * @param halfWidth how many parallel lines a pixel apart on each side are averaged
 */
public record ProfileLine(double x1, double y1, double x2, double y2, int halfWidth) {

    /** Distance of samples along the line, in pixels. */
    public static final double STEP = 0.5;

    private static final double SHORTEST = 16;

    public ProfileLine {
        if (!(Math.hypot(x2 - x1, y2 - y1) >= SHORTEST)) {
            throw new IllegalArgumentException("a profile of less than " + SHORTEST + " pixels");
        }
        if (halfWidth < 0 || halfWidth > 100) {
            throw new IllegalArgumentException("half width " + halfWidth);
        }
    }

    public int sampleCount() {
        return (int) (Math.hypot(x2 - x1, y2 - y1) / STEP) + 1;
    }

    /** Values along the line, half a pixel apart, each the mean across the width; pixels outside repeat the border. */
    public double[] sample(Frame frame) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double alongX = (x2 - x1) / length;
        double alongY = (y2 - y1) / length;
        double[] values = new double[sampleCount()];
        for (int i = 0; i < values.length; i++) {
            for (int side = -halfWidth; side <= halfWidth; side++) {
                values[i] +=
                        bilinear(frame, x1 + i * STEP * alongX - side * alongY, y1 + i * STEP * alongY + side * alongX);
            }
            values[i] /= 2 * halfWidth + 1;
        }
        return values;
    }

    private static double bilinear(Frame frame, double x, double y) {
        int lastColumn = frame.size().columns() - 1;
        int lastRow = frame.size().rows() - 1;
        double cx = Math.max(0, Math.min(lastColumn, x));
        double cy = Math.max(0, Math.min(lastRow, y));
        int left = Math.min((int) cx, Math.max(0, lastColumn - 1));
        int top = Math.min((int) cy, Math.max(0, lastRow - 1));
        int right = Math.min(lastColumn, left + 1);
        int bottom = Math.min(lastRow, top + 1);
        double fx = cx - left;
        double fy = cy - top;
        return (1 - fy) * ((1 - fx) * frame.value(top, left) + fx * frame.value(top, right))
                + fy * ((1 - fx) * frame.value(bottom, left) + fx * frame.value(bottom, right));
    }
}
