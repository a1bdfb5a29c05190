package org.clearcine.core.motion;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;

/**
 * Draws a frame along a flow field with cubic interpolation (Keys 1981, a = -0.5), which blurs far less than linear when
 * repeated frame after frame; where nothing moves, pixels are copied and not blurred at all.
 */
final class Warp {

    /** Motion below this many pixels counts as none. */
    private static final float STILL = 0.06f;

    private static final int PHASES = 64;
    private static final float[] TAPS = taps();

    private Warp() {}

    static void along(FlowField flow, float[] source, float[] target) {
        byLines(flow, (row, dx, dy) -> {
            FrameSize size = flow.frameSize();
            int start = row * size.columns();
            for (int column = 0; column < dx.length; column++) {
                target[start + column] = isStill(dx[column], dy[column])
                        ? source[start + column]
                        : sample(size, source, row + dy[column], column + dx[column]);
            }
        });
    }

    /** The same, straight between pixels: half the time, for smooth pictures that are drawn once. */
    static void straightAlong(FlowField flow, float[] source, float[] target) {
        // The loop stands twice on purpose: with one that asks an interface for each pixel it takes a quarter longer
        // (2.1 ms for 1.7).
        byLines(flow, (row, dx, dy) -> {
            FrameSize size = flow.frameSize();
            int start = row * size.columns();
            for (int column = 0; column < dx.length; column++) {
                target[start + column] = isStill(dx[column], dy[column])
                        ? source[start + column]
                        : straight(size, source, row + dy[column], column + dx[column]);
            }
        });
    }

    private static boolean isStill(float dx, float dy) {
        return Math.abs(dx) < STILL && Math.abs(dy) < STILL;
    }

    /** Draws one row, whose motion is known. */
    @FunctionalInterface
    private interface Line {
        void draw(int row, float[] dx, float[] dy);
    }

    private static void byLines(FlowField flow, Line line) {
        int columns = flow.frameSize().columns();
        Rows.parallel(flow.frameSize().rows(), (first, end) -> {
            float[] dx = new float[columns];
            float[] dy = new float[columns];
            for (int row = first; row < end; row++) {
                flow.line(row, dx, dy);
                line.draw(row, dx, dy);
            }
        });
    }

    /** The value at a place, straight between its four pixels; outside, that of the edge. */
    static float straight(FrameSize size, float[] source, float row, float column) {
        int columns = size.columns();
        float y = Math.max(0, Math.min(size.rows() - 1.001f, row));
        float x = Math.max(0, Math.min(columns - 1.001f, column));
        int top = (int) y;
        int left = (int) x;
        int at = top * columns + left;
        int below = top + 1 < size.rows() ? at + columns : at;
        int right = left + 1 < columns ? 1 : 0;
        float fx = x - left;
        float upper = source[at] + fx * (source[at + right] - source[at]);
        float lower = source[below] + fx * (source[below + right] - source[below]);
        return upper + (y - top) * (lower - upper);
    }

    private static float sample(FrameSize size, float[] source, float row, float column) {
        int rows = size.rows();
        int columns = size.columns();
        float y = Math.max(0, Math.min(rows - 1, row)) + 0.5f / PHASES;
        float x = Math.max(0, Math.min(columns - 1, column)) + 0.5f / PHASES;
        int top = (int) y;
        int left = (int) x;
        int phaseY = 4 * (int) ((y - top) * PHASES);
        int phaseX = 4 * (int) ((x - left) * PHASES);
        if (top < 1 || left < 1 || top > rows - 3 || left > columns - 3) {
            return sampleAtEdge(size, source, new int[] {top, left, phaseY, phaseX});
        }
        float sum = 0;
        int at = (top - 1) * columns + left - 1;
        for (int k = 0; k < 4; k++) {
            sum += TAPS[phaseY + k]
                    * (TAPS[phaseX] * source[at]
                            + TAPS[phaseX + 1] * source[at + 1]
                            + TAPS[phaseX + 2] * source[at + 2]
                            + TAPS[phaseX + 3] * source[at + 3]);
            at += columns;
        }
        return sum;
    }

    private static float sampleAtEdge(FrameSize size, float[] source, int[] place) {
        float sum = 0;
        for (int k = 0; k < 4; k++) {
            int row = Math.max(0, Math.min(size.rows() - 1, place[0] - 1 + k));
            for (int l = 0; l < 4; l++) {
                int column = Math.max(0, Math.min(size.columns() - 1, place[1] - 1 + l));
                sum += TAPS[place[2] + k] * TAPS[place[3] + l] * source[row * size.columns() + column];
            }
        }
        return sum;
    }

    private static float[] taps() {
        float[] taps = new float[4 * PHASES];
        for (int phase = 0; phase < PHASES; phase++) {
            float t = phase / (float) PHASES;
            taps[4 * phase] = -0.5f * t + t * t - 0.5f * t * t * t;
            taps[4 * phase + 1] = 1 - 2.5f * t * t + 1.5f * t * t * t;
            taps[4 * phase + 2] = 0.5f * t + 2 * t * t - 1.5f * t * t * t;
            taps[4 * phase + 3] = -0.5f * t * t + 0.5f * t * t * t;
        }
        return taps;
    }
}
