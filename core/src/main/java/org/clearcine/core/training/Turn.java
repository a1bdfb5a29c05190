package org.clearcine.core.training;

import java.util.Random;

/** One of the eight turns and reflections of a square patch, with or without time reversal. */
record Turn(boolean transposed, boolean flippedRows, boolean flippedColumns, boolean reversed) {

    static final Turn NONE = new Turn(false, false, false, false);

    static Turn random(Random random) {
        return new Turn(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    /** A turned copy of a rectangle; a transposed one has rows and columns exchanged. */
    float[] apply(float[] values, int rows, int columns) {
        float[] result = new float[values.length];
        int newRows = transposed ? columns : rows;
        int newColumns = transposed ? rows : columns;
        for (int y = 0; y < newRows; y++) {
            int fromY = flippedRows ? newRows - 1 - y : y;
            for (int x = 0; x < newColumns; x++) {
                int fromX = flippedColumns ? newColumns - 1 - x : x;
                result[y * newColumns + x] =
                        transposed ? values[fromX * columns + fromY] : values[fromY * columns + fromX];
            }
        }
        return result;
    }

    /** Where a rectangle within a frame of that size lies after the turn. */
    PatchPlace apply(PatchPlace place, int rows, int columns) {
        PatchPlace moved =
                transposed ? new PatchPlace(place.left(), place.top(), place.columns(), place.rows()) : place;
        int newRows = transposed ? columns : rows;
        int newColumns = transposed ? rows : columns;
        return new PatchPlace(
                flippedRows ? newRows - moved.top() - moved.rows() : moved.top(),
                flippedColumns ? newColumns - moved.left() - moved.columns() : moved.left(),
                moved.rows(),
                moved.columns());
    }
}
