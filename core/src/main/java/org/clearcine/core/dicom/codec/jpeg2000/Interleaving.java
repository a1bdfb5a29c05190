package org.clearcine.core.dicom.codec.jpeg2000;

/**
 * Where the coefficients of the bands of a resolution lie among its samples before the wavelet is undone (T.800, F.3.3):
 * low frequencies at even places of the grid, high ones at odd places.
 */
final class Interleaving {

    /** Takes the index of a low coefficient in the coarser resolution and its place in this one. */
    interface Move {
        void move(int from, int to);
    }

    private final Area area;
    private final int index;

    Interleaving(Resolution resolution) {
        area = resolution.area();
        index = resolution.index();
    }

    /** The place of a coefficient at column x and row y of its band's grid. */
    int index(Band band, int x, int y) {
        if (index == 0) {
            return (y - area.y0()) * area.width() + x - area.x0();
        }
        int column = 2 * x + (band.orientation() & 1) - area.x0();
        int row = 2 * y + (band.orientation() >> 1) - area.y0();
        return row * area.width() + column;
    }

    /** Every sample of the coarser resolution, which is the low band of this one. */
    void forEachLow(Move move) {
        if (index == 0) {
            return;
        }
        int from = 0;
        for (int row = area.y0() & 1; row < area.height(); row += 2) {
            for (int column = area.x0() & 1; column < area.width(); column += 2) {
                move.move(from++, row * area.width() + column);
            }
        }
    }
}
