package org.clearcine.core.denoise;

import java.util.Objects;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.motion.FlowField;

/**
 * One frame with all that its neighbours say about it: the frame and two to either side in stabilised values, and the
 * recursive estimates of its past and of its future, drawn along the flow onto its places. The frame itself is in neither.
 *
 * <p>At the ends of the loop the missing side repeats the values of the other side and is marked as unknown; a loop of one
 * frame gets its mean level for both. Arrays are shared, not to be written to.
 */
public final class TemporalPredictions {

    /** Frames to either side in the window. */
    public static final int REACH = 2;

    private final int index;
    private final Frame raw;
    private final float[][] window;
    private final Prediction forward;
    private final Prediction backward;
    private final FlowField toPrevious;
    private final FlowField toNext;

    TemporalPredictions(int index, Frame raw, float[][] window, Prediction[] sides, FlowField[] flows) {
        this.index = index;
        this.raw = Objects.requireNonNull(raw, "raw");
        this.window = window.clone();
        this.forward = sides[0];
        this.backward = sides[1];
        this.toPrevious = flows[0];
        this.toNext = flows[1];
    }

    /** Index of the frame in the loop. */
    public int index() {
        return index;
    }

    /** The stored values as they came. */
    public Frame raw() {
        return raw;
    }

    /** Stabilised values of the frame {@code offset} frames away, from -2 to 2; at the ends the last frame repeats. */
    public float[] stabilized(int offset) {
        return window[REACH + offset];
    }

    /** From the frames before this one. */
    public Prediction forward() {
        return forward;
    }

    /** From the frames after this one. */
    public Prediction backward() {
        return backward;
    }

    /** Flow from this frame to the one before; none at the first. */
    public FlowField toPrevious() {
        return toPrevious;
    }

    /** Flow from this frame to the one after; none at the last. */
    public FlowField toNext() {
        return toNext;
    }
}
