package org.clearcine.core.display;

import java.util.List;

/**
 * What the collimator covers: pixels outside a shutter's opening are not part of the picture (PS3.3 section C.7.6.11).
 *
 * <p>Rows and columns are counted from 1 here, as in the standard.
 */
public sealed interface Shutter {

    /** Whether the shutter covers the pixel in this row and column, both numbers from 1. */
    boolean covers(int rowNumber, int columnNumber);

    /** Opening between four edges; the edges themselves are covered. */
    record Rectangular(int leftVerticalEdge, int rightVerticalEdge, int upperHorizontalEdge, int lowerHorizontalEdge)
            implements Shutter {

        @Override
        public boolean covers(int rowNumber, int columnNumber) {
            return columnNumber <= leftVerticalEdge
                    || columnNumber >= rightVerticalEdge
                    || rowNumber <= upperHorizontalEdge
                    || rowNumber >= lowerHorizontalEdge;
        }
    }

    /** Round opening. */
    record Circular(int centerRow, int centerColumn, int radius) implements Shutter {

        @Override
        public boolean covers(int rowNumber, int columnNumber) {
            long rows = (long) rowNumber - centerRow;
            long columns = (long) columnNumber - centerColumn;
            return rows * rows + columns * columns > (long) radius * radius;
        }
    }

    /** Opening within a closed polygon. */
    record Polygonal(List<Vertex> vertices) implements Shutter {

        /** A corner of the polygon. */
        public record Vertex(int row, int column) {}

        public Polygonal {
            if (vertices.size() < 3) {
                throw new IllegalArgumentException("a polygon of " + vertices.size() + " corners");
            }
            vertices = List.copyOf(vertices);
        }

        /** Counts the edges that a ray to the right crosses: inside, it is odd. */
        @Override
        public boolean covers(int rowNumber, int columnNumber) {
            boolean inside = false;
            Vertex from = vertices.get(vertices.size() - 1);
            for (Vertex to : vertices) {
                boolean crossesRow = from.row() > rowNumber != to.row() > rowNumber;
                if (crossesRow) {
                    double part = (rowNumber - from.row()) / (double) (to.row() - from.row());
                    inside ^= columnNumber < from.column() + part * (to.column() - from.column());
                }
                from = to;
            }
            return !inside;
        }
    }
}
