package org.clearcine.core.motion;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;

/** Lucas-Kanade steps between two pictures of one resolution, all pixels at once. Keeps its scratch; one run, one thread. */
final class FlowLevel {

    /** Window of the least squares, as taps along rows and columns. */
    private static final float[] WINDOW = {0.06f, 0.12f, 0.2f, 0.24f, 0.2f, 0.12f, 0.06f};

    private static final float[] NEIGHBOURS = {0.06f, 0.12f, 0.2f, 0.24f, 0.2f, 0.12f, 0.06f};

    /** How stiffly neighbours hold together, in units of the noise variance of a difference. */
    private static final float STIFFNESS = 100;

    private static final int RELAXATIONS = 4;

    /** A residual of this many noise standard deviations weighs half. */
    private static final float HALF_WEIGHT = 4;

    private static final float LONGEST_STEP = 1;

    /** By how much of the noise variance motion must explain the frames better than stillness to be believed. */
    private static final float WORTH = 0.7f;

    private final FrameSize size;
    private final float[] from;
    private final float[] to;
    private final float noise;
    private final float[] warped;
    private final float[][] products;
    private final float[][] sums;

    FlowLevel(MotionPyramid.Level from, MotionPyramid.Level to, float noise) {
        this.size = from.size();
        this.from = from.values();
        this.to = to.values();
        this.noise = noise;
        int pixels = size.pixelCount();
        warped = new float[pixels];
        products = new float[5][pixels];
        sums = new float[5][pixels];
    }

    /** One step: the field becomes a better one. */
    void improve(float[] dx, float[] dy) {
        draw(dx, dy);
        Rows.parallel(size.rows(), this::multiply);
        for (int k = 0; k < products.length; k++) {
            Smoothing.smooth(size, WINDOW, products[k], sums[k]);
        }
        System.arraycopy(dx, 0, products[0], 0, dx.length);
        System.arraycopy(dy, 0, products[1], 0, dy.length);
        for (int round = 0; round < RELAXATIONS; round++) {
            Smoothing.smooth(size, NEIGHBOURS, dx, products[2]);
            Smoothing.smooth(size, NEIGHBOURS, dy, products[3]);
            Rows.parallel(size.rows(), (first, end) -> relax(first * size.columns(), end * size.columns(), dx, dy));
        }
    }

    /** Each pixel's motion between what its neighbours do and what the frames say, by how much the frames know. */
    private void relax(int first, int end, float[] dx, float[] dy) {
        float stiffness = STIFFNESS * 2 * noise;
        for (int i = first; i < end; i++) {
            float offX = products[2][i] - products[0][i];
            float offY = products[3][i] - products[1][i];
            float restX = sums[0][i] * offX + sums[1][i] * offY + sums[3][i];
            float restY = sums[1][i] * offX + sums[2][i] * offY + sums[4][i];
            float xx = sums[0][i] + stiffness;
            float yy = sums[2][i] + stiffness;
            float xy = sums[1][i];
            float scale = 1 / (xx * yy - xy * xy);
            float stepX = offX + (xy * restY - yy * restX) * scale;
            float stepY = offY + (xy * restX - xx * restY) * scale;
            dx[i] = products[0][i] + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, stepX));
            dy[i] = products[1][i] + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, stepY));
        }
    }

    /** Draws the second picture onto the first, straight between its pixels. */
    private void draw(float[] dx, float[] dy) {
        int columns = size.columns();
        Rows.parallel(size.rows(), (first, end) -> {
            Places places = Warp.straightPlaces(size);
            for (int row = first; row < end; row++) {
                System.arraycopy(dx, row * columns, places.dx, 0, columns);
                System.arraycopy(dy, row * columns, places.dy, 0, columns);
                places.find(row);
                drawRow(places, row * columns);
            }
        });
    }

    private void drawRow(Places places, int start) {
        for (int column = 0; column < size.columns(); column++) {
            warped[start + column] = Warp.straight(size, to, places.y[column], places.x[column]);
        }
    }

    /** Weighted products of the gradients of the mean picture and of the difference. */
    private void multiply(int first, int end) {
        int columns = size.columns();
        float softness = 1 / (HALF_WEIGHT * HALF_WEIGHT * 2 * noise);
        for (int row = first; row < end; row++) {
            int up = Math.max(0, row - 1) * columns;
            int down = Math.min(size.rows() - 1, row + 1) * columns;
            int here = row * columns;
            for (int x = 0; x < columns; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(columns - 1, x + 1);
                float gx =
                        0.25f * (from[here + right] - from[here + left] + warped[here + right] - warped[here + left]);
                float gy = 0.25f * (from[down + x] - from[up + x] + warped[down + x] - warped[up + x]);
                float change = warped[here + x] - from[here + x];
                float weight = 1 / (1 + change * change * softness);
                products[0][here + x] = weight * gx * gx;
                products[1][here + x] = weight * gx * gy;
                products[2][here + x] = weight * gy * gy;
                products[3][here + x] = weight * gx * change;
                products[4][here + x] = weight * gy * change;
            }
        }
    }

    /** Takes back motion that explains the second picture no better than standing still. */
    void settle(float[] dx, float[] dy) {
        draw(dx, dy);
        Rows.stretches(dx.length, (first, end) -> compare(products[0], first, end));
        Smoothing.smooth(size, WINDOW, products[0], sums[0]);
        Rows.stretches(dx.length, (first, end) -> {
            believe(dx, first, end);
            believe(dy, first, end);
        });
    }

    private void compare(float[] gain, int first, int end) {
        for (int i = first; i < end; i++) {
            float still = to[i] - from[i];
            float moved = warped[i] - from[i];
            gain[i] = still * still - moved * moved;
        }
    }

    private void believe(float[] motion, int first, int end) {
        float[] gain = sums[0];
        for (int i = first; i < end; i++) {
            motion[i] *= Math.max(0, Math.min(1, 2 * gain[i] / (WORTH * 2 * noise) - 1));
        }
    }
}
