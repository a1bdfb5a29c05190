package org.clearcine.core.motion;

import org.clearcine.core.frame.FrameSize;

/**
 * Where the pixels of one row are found in another frame, moved to its edge where they would lie outside.
 *
 * <p>Reckoned for a whole row before its first pixel is drawn: these loops become vector instructions, one that gathers pixels does not.
 */
final class Places {

    /** Motion below this many pixels counts as none. */
    private static final float STILL = 0.06f;

    /** Motion of each pixel of the row, along columns and rows. */
    final float[] dx;

    final float[] dy;

    /** Column and row of each place. */
    final float[] x;

    final float[] y;

    private final float[] columns;
    private final float lastColumn;
    private final float lastRow;
    private final float shift;

    /**
     * @param margin how far before the end of rows and columns the last place lies, in pixels
     * @param shift is added to row and column of every place
     */
    Places(FrameSize size, float margin, float shift) {
        this.shift = shift;
        lastColumn = size.columns() - margin;
        lastRow = size.rows() - margin;
        dx = new float[size.columns()];
        dy = new float[size.columns()];
        x = new float[size.columns()];
        y = new float[size.columns()];
        columns = new float[size.columns()];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = column;
        }
    }

    /** Goes to a row whose motion is in {@link #dx} and {@link #dy}. */
    void find(int row) {
        find(columns, dx, lastColumn, x);
        find(row, dy, lastRow, y);
    }

    private void find(float[] from, float[] motion, float last, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.max(0, Math.min(last, from[i] + motion[i])) + shift;
        }
    }

    private void find(float from, float[] motion, float last, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.max(0, Math.min(last, from + motion[i])) + shift;
        }
    }

    /** Whether the pixel in that column does not move. */
    boolean isStill(int column) {
        return Math.abs(dx[column]) < STILL && Math.abs(dy[column]) < STILL;
    }
}
