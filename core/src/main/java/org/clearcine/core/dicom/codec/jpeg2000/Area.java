package org.clearcine.core.dicom.codec.jpeg2000;

/** A rectangle on one of the grids of a codestream: from the upper left corner to one past the lower right. */
record Area(int x0, int y0, int x1, int y1) {

    int width() {
        return Math.max(0, x1 - x0);
    }

    int height() {
        return Math.max(0, y1 - y0);
    }

    boolean isEmpty() {
        return x1 <= x0 || y1 <= y0;
    }

    Area intersection(Area other) {
        return new Area(Math.max(x0, other.x0), Math.max(y0, other.y0), Math.min(x1, other.x1), Math.min(y1, other.y1));
    }

    /** The samples of this area that a band holds after {@code levels} decompositions (T.800, B.14 and B.15). */
    Area band(int levels, boolean highAcross, boolean highDown) {
        long across = highAcross ? 1L << (levels - 1) : 0;
        long down = highDown ? 1L << (levels - 1) : 0;
        return new Area(
                ceiling(x0 - across, levels),
                ceiling(y0 - down, levels),
                ceiling(x1 - across, levels),
                ceiling(y1 - down, levels));
    }

    private static int ceiling(long value, int exponent) {
        return (int) (value + (1L << exponent) - 1 >> exponent);
    }
}
