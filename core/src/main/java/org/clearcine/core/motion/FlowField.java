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

    /** Between two nodes lie four pixels, always at the same parts of the way. */
    private void line(float[] grid, int upper, int lower, float part, float[] target) {
        int last = gridSize.columns() - 1;
        float from = grid[upper] + part * (grid[lower] - grid[upper]);
        int x = 0;
        while (x < Math.min(STEP / 2, target.length)) {
            target[x++] = from;
        }
        for (int node = 1; node <= last && x + STEP <= target.length; node++) {
            float to = grid[upper + node] + part * (grid[lower + node] - grid[upper + node]);
            float way = to - from;
            target[x] = from + 0.125f * way;
            target[x + 1] = from + 0.375f * way;
            target[x + 2] = from + 0.625f * way;
            target[x + 3] = from + 0.875f * way;
            x += STEP;
            from = to;
        }
        lineEnd(grid, new int[] {upper, lower}, part, x, target);
    }

    /** The last pixels of a line: those behind the last node, or before a last node that stands for fewer than four. */
    private void lineEnd(float[] grid, int[] rows, float part, int begin, float[] target) {
        int last = gridSize.columns() - 1;
        for (int x = begin; x < target.length; x++) {
            float place = clamp((x - CENTRE) / STEP, last);
            int node = (int) place;
            int next = Math.min(node + 1, last);
            float from = grid[rows[0] + node] + part * (grid[rows[1] + node] - grid[rows[0] + node]);
            float to = grid[rows[0] + next] + part * (grid[rows[1] + next] - grid[rows[0] + next]);
            target[x] = from + (place - node) * (to - from);
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

    /** The same, straight between pixels: in half the time, for a smooth picture that is drawn once and not again and again. */
    public void warpStraight(float[] other, float[] target) {
        Warp.straightAlong(this, other, target);
    }
}
