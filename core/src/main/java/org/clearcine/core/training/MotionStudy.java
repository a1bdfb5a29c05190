package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.motion.FlowField;
import org.clearcine.core.motion.MotionPyramid;
import org.clearcine.core.motion.OpticalFlow;

/** The flow between the frames of one short loop in stabilised values, and what follows from it for training targets. */
final class MotionStudy {

    private static final float LITERAL_WEIGHT = 0.2f;
    private static final int REACH = 2;
    private static final float LARGEST_MISS = 1;
    private static final float MISS_SHARE = 0.05f;

    private final FrameSize size;
    private final List<float[]> frames;
    private final List<MotionPyramid> pyramids = new ArrayList<>();

    MotionStudy(FrameSize size, List<float[]> frames) {
        this.size = size;
        this.frames = frames;
        frames.forEach(each -> pyramids.add(MotionPyramid.of(size, each)));
    }

    /**
     * The recursion of the authors' code over the window t-2..t+2 drawn onto frame t: y = x first, then y = 0.2 x + 0.8 y, so
     * that the oldest frame weighs 0.41 and the frame itself 0.13; at the ends of the loop the window is shorter.
     */
    float[] literalRecursion(int frame) {
        float[] estimate = null;
        for (int other = Math.max(0, frame - REACH); other <= Math.min(frames.size() - 1, frame + REACH); other++) {
            float[] drawn = drawn(other, frame);
            if (estimate == null) {
                estimate = drawn;
                continue;
            }
            for (int i = 0; i < drawn.length; i++) {
                estimate[i] += LITERAL_WEIGHT * (drawn[i] - estimate[i]);
            }
        }
        return estimate;
    }

    /** A frame drawn along the flow onto the places of another. */
    private float[] drawn(int from, int onto) {
        if (from == onto) {
            return frames.get(onto).clone();
        }
        float[] target = new float[size.pixelCount()];
        OpticalFlow.between(pyramids.get(onto), pyramids.get(from)).warp(frames.get(from), target);
        return target;
    }

    /** Where neither the flow to the frame before nor that to the one behind comes back to within 1 px + 5 % of its length. */
    boolean[] lost(int frame) {
        boolean[] lost = new boolean[size.pixelCount()];
        Arrays.fill(lost, true);
        for (int other : new int[] {frame - 1, frame + 1}) {
            if (other >= 0 && other < frames.size()) {
                keepLost(lost, frame, other);
            }
        }
        return lost;
    }

    private void keepLost(boolean[] lost, int frame, int other) {
        FlowField there = OpticalFlow.between(pyramids.get(frame), pyramids.get(other));
        float[] miss = there.roundTripError(OpticalFlow.between(pyramids.get(other), pyramids.get(frame)));
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                int at = row * size.columns() + column;
                double length = Math.hypot(there.dx(row, column), there.dy(row, column));
                lost[at] &= miss[at] > LARGEST_MISS + MISS_SHARE * length;
            }
        }
    }
}
