package org.clearcine.app.viewer;

/**
 * The part of a loop that is played: frame indices from {@code first} to {@code last}, both included.
 */
public record FrameRange(int first, int last) {

    public FrameRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("frames " + first + " to " + last);
        }
    }

    /** The whole of a loop. */
    public static FrameRange whole(int frameCount) {
        return new FrameRange(0, frameCount - 1);
    }

    /** Begins at {@code index}; the end moves along if it would lie before. */
    public FrameRange from(int index) {
        return new FrameRange(index, Math.max(index, last));
    }

    /** Ends at {@code index}; the beginning moves along if it would lie behind. */
    public FrameRange to(int index) {
        return new FrameRange(Math.min(first, index), index);
    }

    public int clamp(int index) {
        return Math.max(first, Math.min(last, index));
    }
}
