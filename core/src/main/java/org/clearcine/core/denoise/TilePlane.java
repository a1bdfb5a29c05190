package org.clearcine.core.denoise;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;

/** The geometry of planes padded for tiles: the frame, mirrored over a margin, with room for whole tiles. */
record TilePlane(int rows, int columns, int width, int height) {

    /** Mirrored pixels before the first row and column; at least as many follow the last. */
    static final int PAD = TileRow.SIDE;

    static TilePlane of(FrameSize size) {
        return new TilePlane(
                size.rows(), size.columns(), roundUp(size.columns()) + 2 * PAD, roundUp(size.rows()) + 2 * PAD);
    }

    private static int roundUp(int pixels) {
        return (pixels + TileRow.SIDE - 1) / TileRow.SIDE * TileRow.SIDE;
    }

    /** A padded copy of a frame's values. */
    float[] pad(float[] values) {
        float[] padded = new float[width * height];
        Rows.parallel(height, (first, end) -> {
            for (int y = first; y < end; y++) {
                int from = mirror(y - PAD, rows) * columns;
                int at = y * width;
                System.arraycopy(values, from, padded, at + PAD, columns);
                for (int x = 0; x < PAD; x++) {
                    padded[at + x] = values[from + mirror(x - PAD, columns)];
                }
                for (int x = PAD + columns; x < width; x++) {
                    padded[at + x] = values[from + mirror(x - PAD, columns)];
                }
            }
        });
        return padded;
    }

    private static int mirror(int index, int length) {
        int period = 2 * length;
        int inside = Math.floorMod(index, period);
        return inside < length ? inside : period - 1 - inside;
    }
}
