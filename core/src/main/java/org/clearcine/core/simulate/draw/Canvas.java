package org.clearcine.core.simulate.draw;

import org.clearcine.core.frame.FrameSize;

/** A picture of line integrals of attenuation, to which things are added. */
public final class Canvas {

    private final FrameSize size;
    private final float[] values;
    private final float[] scratch;

    public Canvas(FrameSize size) {
        this.size = size;
        values = new float[size.pixelCount()];
        scratch = new float[size.pixelCount()];
    }

    public FrameSize size() {
        return size;
    }

    /** The picture itself, not a copy: painting goes on in it. */
    public float[] values() {
        return values;
    }

    /** Adds a round rod along the stroke; where the stroke covers itself it is not doubled. */
    public void addRod(Stroke stroke) {
        Box box = new Box();
        for (int i = 0; i + 1 < stroke.pointCount(); i++) {
            segment(stroke, i, true, box);
        }
        flush(box);
    }

    /** Adds a flat band along the stroke: the same depth from side to side, one pixel of transition at its edges. */
    public void addBand(Stroke stroke) {
        Box box = new Box();
        for (int i = 0; i + 1 < stroke.pointCount(); i++) {
            segment(stroke, i, false, box);
        }
        flush(box);
    }

    /** Adds a shape of even depth. */
    public void addShape(Shape shape, double depth, double softness) {
        Box box = clipped(shape.bounds(), softness);
        for (int row = box.top; row <= box.bottom; row++) {
            for (int column = box.left; column <= box.right; column++) {
                double coverage = coverage(shape.distance(column, row), softness);
                values[row * size.columns() + column] += (float) (depth * coverage);
            }
        }
    }

    /** Adds a shape whose depth is a function of the place in pixels. */
    public void addShape(Shape shape, Shape.Field depth, double softness) {
        Box box = clipped(shape.bounds(), softness);
        for (int row = box.top; row <= box.bottom; row++) {
            for (int column = box.left; column <= box.right; column++) {
                double coverage = coverage(shape.distance(column, row), softness);
                if (coverage > 0) {
                    values[row * size.columns() + column] += (float) (depth.at(column, row) * coverage);
                }
            }
        }
    }

    /** Replaces what is there by a value inside of the shape, as an opaque thing would. */
    public void cover(Shape shape, Shape.Field value, double softness) {
        Box box = clipped(shape.bounds(), softness);
        for (int row = box.top; row <= box.bottom; row++) {
            for (int column = box.left; column <= box.right; column++) {
                double coverage = coverage(shape.distance(column, row), softness);
                if (coverage > 0) {
                    int at = row * size.columns() + column;
                    values[at] += (float) (coverage * (value.at(column, row) - values[at]));
                }
            }
        }
    }

    /** Adds the thickness of an ellipsoid with half axes a and b in the plane, {@code depth} at its middle. */
    public void addEllipsoid(Shape.Placement at, double a, double b, double depth) {
        double cosine = Math.cos(at.angle());
        double sine = Math.sin(at.angle());
        double reach = Math.max(a, b);
        Box box = clipped(new Shape.Bounds(at.x() - reach, at.y() - reach, at.x() + reach, at.y() + reach), 1);
        for (int row = box.top; row <= box.bottom; row++) {
            for (int column = box.left; column <= box.right; column++) {
                double u = ((column - at.x()) * cosine + (row - at.y()) * sine) / a;
                double v = ((row - at.y()) * cosine - (column - at.x()) * sine) / b;
                double rest = 1 - u * u - v * v;
                if (rest > 0) {
                    values[row * size.columns() + column] += (float) (depth * Math.sqrt(rest));
                }
            }
        }
    }

    /** Adds a function of the place in pixels everywhere. */
    public void addField(Shape.Field field) {
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                values[row * size.columns() + column] += (float) field.at(column, row);
            }
        }
    }

    /** 1 inside, 0 outside, a smooth transition over {@code softness} pixels, at least one. */
    public static double coverage(double distance, double softness) {
        double width = Math.max(1, softness);
        double t = Math.max(0, Math.min(1, 0.5 - distance / width));
        return softness <= 1 ? t : t * t * (3 - 2 * t);
    }

    private void segment(Stroke stroke, int i, boolean round, Box box) {
        double x0 = stroke.x(i);
        double y0 = stroke.y(i);
        double ex = stroke.x(i + 1) - x0;
        double ey = stroke.y(i + 1) - y0;
        double inverseLength2 = 1 / Math.max(1e-12, ex * ex + ey * ey);
        double reach = Math.max(stroke.radius(i), stroke.radius(i + 1)) + 1;
        int top = Math.max(0, (int) Math.ceil(Math.min(y0, y0 + ey) - reach));
        int bottom = Math.min(size.rows() - 1, (int) Math.floor(Math.max(y0, y0 + ey) + reach));
        int left = Math.max(0, (int) Math.ceil(Math.min(x0, x0 + ex) - reach));
        int right = Math.min(size.columns() - 1, (int) Math.floor(Math.max(x0, x0 + ex) + reach));
        if (top > bottom || left > right) {
            return;
        }
        box.include(top, bottom, left, right);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column - x0;
                double py = row - y0;
                double t = Math.max(0, Math.min(1, (px * ex + py * ey) * inverseLength2));
                double dx = px - t * ex;
                double dy = py - t * ey;
                double squared = dx * dx + dy * dy;
                if (squared < reach * reach) {
                    keepDeeper(row * size.columns() + column, point(stroke, i, t, Math.sqrt(squared), round));
                }
            }
        }
    }

    private static float point(Stroke stroke, int i, double t, double distance, boolean round) {
        double radius = stroke.radius(i) + t * (stroke.radius(i + 1) - stroke.radius(i));
        double depth = stroke.depth(i) + t * (stroke.depth(i + 1) - stroke.depth(i));
        double profile = round ? RodProfile.at(distance, radius) : coverage(distance - radius, 1);
        return (float) (depth * profile);
    }

    private void keepDeeper(int at, float value) {
        if (Math.abs(value) > Math.abs(scratch[at])) {
            scratch[at] = value;
        }
    }

    private void flush(Box box) {
        for (int row = box.top; row <= box.bottom; row++) {
            int start = row * size.columns();
            for (int i = start + box.left; i <= start + box.right; i++) {
                values[i] += scratch[i];
                scratch[i] = 0;
            }
        }
    }

    private Box clipped(Shape.Bounds bounds, double softness) {
        double margin = Math.max(1, softness);
        Box box = new Box();
        box.include(
                (int) Math.max(0, Math.ceil(bounds.top() - margin)),
                (int) Math.min(size.rows() - 1, Math.floor(bounds.bottom() + margin)),
                (int) Math.max(0, Math.ceil(bounds.left() - margin)),
                (int) Math.min(size.columns() - 1, Math.floor(bounds.right() + margin)));
        return box;
    }

    private static final class Box {
        private int top = Integer.MAX_VALUE;
        private int bottom = -1;
        private int left = Integer.MAX_VALUE;
        private int right = -1;

        void include(int otherTop, int otherBottom, int otherLeft, int otherRight) {
            top = Math.min(top, otherTop);
            bottom = Math.max(bottom, otherBottom);
            left = Math.min(left, otherLeft);
            right = Math.max(right, otherRight);
        }
    }
}
