package org.clearcine.core.motion;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;

/**
 * Where each pixel of one frame lies in another: pixel (row, column) is found at (row + dy, column + dx), in pixels of the
 * frame.
 *
 * <p>Kept on a grid of one node for four by four pixels, straight in between.
 */
public final class FlowField {

    private static final int STEP = MotionPyramid.STEP;
    private static final float CENTRE = (STEP - 1) / 2f;

    private final FrameSize frameSize;
    private final FrameSize gridSize;
    private final float[] dx;
    private final float[] dy;

    FlowField(FrameSize frameSize, FrameSize gridSize, float[] dx, float[] dy) {
        this.frameSize = frameSize;
        this.gridSize = gridSize;
        this.dx = dx;
        this.dy = dy;
    }

    /** No motion at all. */
    public static FlowField still(FrameSize frameSize) {
        FrameSize grid = gridSize(frameSize);
        return new FlowField(frameSize, grid, new float[grid.pixelCount()], new float[grid.pixelCount()]);
    }

    /** The grid for frames of this size: a node for each 4 x 4 pixels, at the centre of them. */
    public static FrameSize gridSize(FrameSize frameSize) {
        return new FrameSize((frameSize.rows() + STEP - 1) / STEP, (frameSize.columns() + STEP - 1) / STEP);
    }

    public FrameSize frameSize() {
        return frameSize;
    }

    /** Motion along the columns of the frame, in pixels, at a place given in pixels of the frame. */
    public float dx(float row, float column) {
        return at(dx, row, column);
    }

    /** Motion along the rows of the frame, in pixels, at a place given in pixels of the frame. */
    public float dy(float row, float column) {
        return at(dy, row, column);
    }

    private float at(float[] grid, float row, float column) {
        float y = clamp((row - CENTRE) / STEP, gridSize.rows() - 1);
        float x = clamp((column - CENTRE) / STEP, gridSize.columns() - 1);
        int top = (int) y;
        int left = (int) x;
        int right = Math.min(left + 1, gridSize.columns() - 1);
        int upper = top * gridSize.columns();
        int lower = Math.min(top + 1, gridSize.rows() - 1) * gridSize.columns();
        float fx = x - left;
        float above = grid[upper + left] + fx * (grid[upper + right] - grid[upper + left]);
        float below = grid[lower + left] + fx * (grid[lower + right] - grid[lower + left]);
        return above + (y - top) * (below - above);
    }

    private static float clamp(float value, int largest) {
        return Math.max(0, Math.min(largest, value));
    }

    /** Fills {@code lineDx} and {@code lineDy} with the motion of every pixel of one row. */
    public void line(int row, float[] lineDx, float[] lineDy) {
        float y = clamp((row - CENTRE) / STEP, gridSize.rows() - 1);
        int top = (int) y;
        int upper = top * gridSize.columns();
        int lower = Math.min(top + 1, gridSize.rows() - 1) * gridSize.columns();
        line(dx, upper, lower, y - top, lineDx);
        line(dy, upper, lower, y - top, lineDy);
    }

    private void line(float[] grid, int upper, int lower, float part, float[] target) {
        int last = gridSize.columns() - 1;
        float left = grid[upper] + part * (grid[lower] - grid[upper]);
        int begin = 0;
        float from = left;
        for (int node = 0; node <= last; node++) {
            float to = grid[upper + node] + part * (grid[lower + node] - grid[upper + node]);
            int end = Math.min(target.length, (int) Math.ceil(node * STEP + CENTRE));
            for (int x = begin; x < end; x++) {
                float along = Math.max(0, (x - CENTRE) / STEP - node + 1);
                target[x] = node == 0 ? to : from + along * (to - from);
            }
            begin = Math.max(begin, end);
            from = to;
        }
        for (int x = begin; x < target.length; x++) {
            target[x] = from;
        }
    }

    /**
     * Forward-backward error in pixels at each pixel: how far one lands from home after going along this field and back
     * along {@code back}.
     */
    public float[] roundTripError(FlowField back) {
        int rows = frameSize.rows();
        int columns = frameSize.columns();
        float[] coarse = new float[gridSize.pixelCount()];
        for (int node = 0; node < coarse.length; node++) {
            float row = node / gridSize.columns() * STEP + CENTRE;
            float column = node % gridSize.columns() * STEP + CENTRE;
            float x = dx[node] + back.dx(row + dy[node], column + dx[node]);
            float y = dy[node] + back.dy(row + dy[node], column + dx[node]);
            coarse[node] = (float) Math.sqrt(x * x + y * y);
        }
        float[] error = new float[rows * columns];
        FlowField plane = new FlowField(frameSize, gridSize, coarse, coarse);
        Rows.parallel(rows, (first, end) -> {
            float[] line = new float[columns];
            for (int row = first; row < end; row++) {
                plane.line(row, line, line);
                System.arraycopy(line, 0, error, row * columns, columns);
            }
        });
        return error;
    }

    /** Mean motion of the whole frame, columns first, in pixels. */
    public float[] mean() {
        double x = 0;
        double y = 0;
        for (int i = 0; i < dx.length; i++) {
            x += dx[i];
            y += dy[i];
        }
        return new float[] {(float) (x / dx.length), (float) (y / dx.length)};
    }

    /** The other frame drawn onto the places of this one; what lies outside repeats the edge. */
    public void warp(float[] other, float[] target) {
        Warp.along(this, other, target);
    }
}
