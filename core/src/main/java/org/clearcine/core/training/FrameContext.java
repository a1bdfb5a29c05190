package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.StudentInput;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * A frame, or a rectangle of it, with all that a network may be shown: the window about it, its neighbours without itself, and
 * both predictions. Stabilised values, row by row; arrays are shared, not to be written to.
 *
 * @param size rows and columns of every picture
 * @param window the frames t-2..t+2; beyond the ends of the loop the last frame repeats
 * @param neighbours four frames about the frame, never the frame itself: beyond the ends those of the other side repeat
 * @param forward prediction from the past, then its variance; empty where a network does not look at it
 * @param backward the same from the future
 * @param correlation of the noise
 */
record FrameContext(
        FrameSize size,
        List<float[]> window,
        List<float[]> neighbours,
        List<float[]> forward,
        List<float[]> backward,
        NoiseCorrelation correlation) {

    private static final int REACH = StudentInput.REACH;

    /** Indices of the window t-2..t+2 in a loop, the ends repeated. */
    static List<Integer> windowOf(int frame, int count) {
        List<Integer> indices = new ArrayList<>();
        for (int k = -REACH; k <= REACH; k++) {
            indices.add(Math.max(0, Math.min(count - 1, frame + k)));
        }
        return indices;
    }

    /**
     * Indices of the four neighbours in order of time, without the frame itself: a missing one is replaced by the one as far
     * on the other side, or else by the nearest there is.
     *
     * @throws IllegalArgumentException for a loop of one frame, which has no neighbours
     */
    static List<Integer> neighboursOf(int frame, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("a loop of " + count + " frame has no neighbours");
        }
        List<Integer> indices = new ArrayList<>();
        for (int k : new int[] {-2, -1, 1, 2}) {
            if (isIn(frame + k, count)) {
                indices.add(frame + k);
            } else if (isIn(frame - k, count)) {
                indices.add(frame - k);
            } else {
                indices.add(
                        isIn(frame + Integer.signum(k), count) ? frame + Integer.signum(k) : frame - Integer.signum(k));
            }
        }
        return indices;
    }

    private static boolean isIn(int index, int count) {
        return index >= 0 && index < count;
    }

    /** The context of a frame without predictions. */
    static FrameContext ofFrames(FrameSize size, int frame, int count, IntFunction<float[]> frames) {
        return new FrameContext(
                size,
                windowOf(frame, count).stream().map(frames::apply).toList(),
                count < 2
                        ? List.of()
                        : neighboursOf(frame, count).stream().map(frames::apply).toList(),
                List.of(),
                List.of(),
                NoiseCorrelation.white());
    }

    /** The same with both predictions. */
    FrameContext with(List<float[]> past, List<float[]> future, NoiseCorrelation noise) {
        return new FrameContext(size, window, neighbours, past, future, noise);
    }

    /** The frame itself. */
    float[] centre() {
        return window.get(REACH);
    }

    /** The same with another frame in the middle, and in its repetitions at the ends of the loop. */
    FrameContext withCentre(float[] other) {
        float[] centre = centre();
        return new FrameContext(
                size,
                window.stream().map(each -> each == centre ? other : each).toList(),
                neighbours,
                forward,
                backward,
                correlation);
    }
}
