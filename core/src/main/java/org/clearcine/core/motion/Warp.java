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
        FrameSize size = flow.frameSize();
        int columns = size.columns();
        Rows.parallel(size.rows(), (first, end) -> {
            float[] dx = new float[columns];
            float[] dy = new float[columns];
            for (int row = first; row < end; row++) {
                flow.line(row, dx, dy);
                line(size, source, row, new float[][] {dx, dy}, target);
            }
        });
    }

    private static void line(FrameSize size, float[] source, int row, float[][] motion, float[] target) {
        int columns = size.columns();
        float[] dx = motion[0];
        float[] dy = motion[1];
        for (int column = 0; column < columns; column++) {
            int at = row * columns + column;
            if (Math.abs(dx[column]) < STILL && Math.abs(dy[column]) < STILL) {
                target[at] = source[at];
            } else {
                target[at] = sample(size, source, row + dy[column], column + dx[column]);
            }
        }
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
