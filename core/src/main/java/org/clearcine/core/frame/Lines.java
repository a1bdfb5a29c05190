package org.clearcine.core.frame;

/**
 * Arithmetic on whole lines of pixels: plain loops over arrays of their own, of which the compiler makes vector instructions where it would
 * not for stretches of a frame.
 */
public final class Lines {

    private Lines() {}

    /** Adds a multiple of one line to another. */
    public static void add(float[] line, float factor, float[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += factor * line[x];
        }
    }

    /** Makes each place of another line that multiple of this one's. */
    public static void scale(float[] line, float factor, float[] target) {
        for (int x = 0; x < target.length; x++) {
            target[x] = factor * line[x];
        }
    }

    /** Divides each place by that of another line. */
    public static void divide(float[] line, float[] by) {
        for (int x = 0; x < line.length; x++) {
            line[x] /= by[x];
        }
    }

    /** Raises each place to that of another line where it is lower. */
    public static void raise(float[] line, float[] to) {
        for (int x = 0; x < line.length; x++) {
            line[x] = Math.max(line[x], to[x]);
        }
    }

    /** Raises each place to how much it differs from both of two places beside it, to the same side, where it is lower. */
    public static void raiseToHeights(float[] here, float[] one, float[] other, float[] heights) {
        for (int x = 0; x < heights.length; x++) {
            float least = Math.min(one[x], other[x]) - here[x];
            float most = here[x] - Math.max(one[x], other[x]);
            heights[x] = Math.max(heights[x], Math.max(least, most));
        }
    }

    /** From 0 to 1 as the value does, without a corner at either end; 0 below 0 and 1 above 1. */
    public static float smoothstep(float value) {
        float t = Math.max(0, Math.min(1, value));
        return t * t * (3 - 2 * t);
    }
}
