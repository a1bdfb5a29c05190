package org.clearcine.core.measurement;

import org.clearcine.core.frame.FrameSize;

/**
 * A rectangle or ellipse in frame coordinates, its sides along rows and columns; a pixel belongs to it when its centre
 * does.
 */
public record Area(Shape shape, double left, double top, double right, double bottom) {

    /** What lies within the four edges. */
    public enum Shape {
        RECTANGLE,
        ELLIPSE
    }

    public Area {
        if (!(right >= left) || !(bottom >= top)) {
            throw new IllegalArgumentException("area " + left + ", " + top + " to " + right + ", " + bottom);
        }
    }

    /** The area between two opposite corners, in whichever order. */
    public static Area between(Shape shape, Point corner, Point opposite) {
        return new Area(
                shape,
                Math.min(corner.x(), opposite.x()),
                Math.min(corner.y(), opposite.y()),
                Math.max(corner.x(), opposite.x()),
                Math.max(corner.y(), opposite.y()));
    }

    /** Whether the centre of the pixel lies inside. */
    public boolean contains(int row, int column) {
        double x = column + 0.5;
        double y = row + 0.5;
        if (x < left || x > right || y < top || y > bottom) {
            return false;
        }
        if (shape == Shape.RECTANGLE) {
            return true;
        }
        double across = (2 * x - left - right) / (right - left);
        double down = (2 * y - top - bottom) / (bottom - top);
        return across * across + down * down <= 1;
    }

    int firstRow() {
        return (int) Math.max(0, Math.floor(top));
    }

    int endRow(FrameSize size) {
        return (int) Math.min(size.rows(), Math.ceil(bottom));
    }

    int firstColumn() {
        return (int) Math.max(0, Math.floor(left));
    }

    int endColumn(FrameSize size) {
        return (int) Math.min(size.columns(), Math.ceil(right));
    }
}
