package org.clearcine.core.motion;

import org.clearcine.core.frame.FrameSize;

/**
 * Dense optical flow from coarse to fine by damped Lucas-Kanade steps (1981; pyramid after Bouguet 2000).
 *
 * <p>Works on the pyramid of smoothed frames, down to a quarter of the resolution: finer detail of a low-dose frame is noise.
 * Neighbours hold together (combined local and global, Bruhn et al. 2005) with a stiffness set by the known noise, so
 * that flat regions take the motion of their surroundings and not that of their noise; at the end, motion that explains the
 * frames no better than standing still is set to zero.
 */
public final class OpticalFlow {

    /** Noise variance of the finest level where that of the frame is 1, for noise with a common correlation. */
    private static final float LEVEL_NOISE = 0.02f;

    private static final float NOISE_FALL = 3.2f;
    /** Steps at the finest level, and at the coarser ones, where most of a long way is gone. */
    private static final int STEPS = 2;

    private static final int COARSE_STEPS = 4;

    private OpticalFlow() {}

    /** Where each pixel of {@code from} lies in {@code to}. Both pyramids are of frames of one size, in stabilised values. */
    public static FlowField between(MotionPyramid from, MotionPyramid to) {
        if (!from.frameSize().equals(to.frameSize())) {
            throw new IllegalArgumentException("flow from " + from.frameSize() + " to " + to.frameSize());
        }
        int coarsest = from.levelCount() - 1;
        FrameSize size = from.level(coarsest).size();
        float[] dx = new float[size.pixelCount()];
        float[] dy = new float[size.pixelCount()];
        FlowLevel level = null;
        for (int index = coarsest; index >= 0; index--) {
            FrameSize finer = from.level(index).size();
            if (index < coarsest) {
                dx = doubled(size, finer, dx);
                dy = doubled(size, finer, dy);
                size = finer;
            }
            float noise = LEVEL_NOISE / (float) Math.pow(NOISE_FALL, index);
            level = new FlowLevel(from.level(index), to.level(index), noise);
            for (int step = 0; step < (index == 0 ? STEPS : COARSE_STEPS); step++) {
                level.improve(dx, dy);
            }
        }
        level.settle(dx, dy);
        for (int i = 0; i < dx.length; i++) {
            dx[i] *= MotionPyramid.STEP;
            dy[i] *= MotionPyramid.STEP;
        }
        return new FlowField(from.frameSize(), size, dx, dy);
    }

    /** A field on twice the grid, and motion twice as long. */
    private static float[] doubled(FrameSize size, FrameSize finer, float[] field) {
        float[] result = new float[finer.pixelCount()];
        for (int row = 0; row < finer.rows(); row++) {
            float y = Math.max(0, Math.min(size.rows() - 1, row / 2f - 0.25f));
            int upper = (int) y * size.columns();
            int lower = Math.min((int) y + 1, size.rows() - 1) * size.columns();
            float fy = y - (int) y;
            for (int column = 0; column < finer.columns(); column++) {
                float x = Math.max(0, Math.min(size.columns() - 1, column / 2f - 0.25f));
                int left = (int) x;
                int right = Math.min(left + 1, size.columns() - 1);
                float fx = x - left;
                float above = field[upper + left] + fx * (field[upper + right] - field[upper + left]);
                float below = field[lower + left] + fx * (field[lower + right] - field[lower + left]);
                result[row * finer.columns() + column] = 2 * (above + fy * (below - above));
            }
        }
        return result;
    }
}
