package org.clearcine.core.metrics;

/** A place on a centre line, in pixels, and the unit normal there. */
record LinePlace(double x, double y, double normalX, double normalY) {

    /** Whether a profile of {@code reach} pixels to both sides stays inside a frame of this many rows and columns. */
    boolean reachesInside(double reach, int rows, int columns) {
        double left = Math.abs(normalX) * reach;
        double up = Math.abs(normalY) * reach;
        return x - left >= 0 && x + left <= columns - 1 && y - up >= 0 && y + up <= rows - 1;
    }
}
