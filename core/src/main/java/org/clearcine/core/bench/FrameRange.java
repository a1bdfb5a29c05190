package org.clearcine.core.bench;

/**
 * Frames of a loop from one index up to another.
 *
 * @param first index of the first frame
 * @param end index one past the last frame
 */
public record FrameRange(int first, int end) {

    public FrameRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("frames from " + first + " to " + end);
        }
    }

    /** Whether a frame belongs to the range. */
    public boolean contains(int index) {
        return index >= first && index < end;
    }
}
