package org.clearcine.core.frame;

import java.util.Arrays;

/**
 * How long each frame is shown, in milliseconds, and which attribute says so.
 *
 * <p>The rate on the screen, the rate played and the rate exported all come from here, so they cannot differ.
 */
public final class FrameTiming {

    /** Where the timing comes from; shown to the user, because an assumed rate is not a measured one. */
    public enum Origin {
        FRAME_TIME,
        FRAME_TIME_VECTOR,
        CINE_RATE,
        RECOMMENDED_DISPLAY_FRAME_RATE,
        FRAME_ACQUISITION_DATE_TIME,
        SIMULATED,
        VIDEO_RECORDING,
        ASSUMED
    }

    /** Shortest and longest time a frame is shown: 120 and 1 frames a second. */
    public static final double SHORTEST_MILLIS = 1000.0 / 120;

    public static final double LONGEST_MILLIS = 1000.0;

    private final double[] startMillis;
    private final double frameTimeMillis;
    private final Origin origin;

    private FrameTiming(double frameTimeMillis, double[] startMillis, Origin origin) {
        this.frameTimeMillis = frameTimeMillis;
        this.startMillis = startMillis;
        this.origin = origin;
    }

    /** Every frame is shown equally long; the time is clamped to 1 to 120 frames a second. */
    public static FrameTiming constant(double frameTimeMillis, Origin origin) {
        return new FrameTiming(clamp(frameTimeMillis), new double[0], origin);
    }

    /**
     * Each frame has its own duration.
     *
     * @param durationsMillis how long frame i is shown, one value a frame; each is clamped to 1 to 120 frames a second
     */
    public static FrameTiming variable(double[] durationsMillis, Origin origin) {
        if (durationsMillis.length == 0) {
            throw new IllegalArgumentException("no durations");
        }
        double[] starts = new double[durationsMillis.length + 1];
        for (int i = 0; i < durationsMillis.length; i++) {
            starts[i + 1] = starts[i] + clamp(durationsMillis[i]);
        }
        return new FrameTiming(starts[durationsMillis.length] / durationsMillis.length, starts, origin);
    }

    /** Mean time of a frame in milliseconds. */
    public double frameTimeMillis() {
        return frameTimeMillis;
    }

    /** Mean frames a second. */
    public double framesPerSecond() {
        return 1000.0 / frameTimeMillis;
    }

    public boolean isVariable() {
        return startMillis.length > 0;
    }

    public Origin origin() {
        return origin;
    }

    /** When frame {@code index} begins, in milliseconds from the start of the loop; also defined one past the last. */
    public double startMillis(int index) {
        return isVariable() ? startMillis[Math.min(index, startMillis.length - 1)] : index * frameTimeMillis;
    }

    /** The frame that is due at {@code millis} from the start of the loop, clamped to the loop. */
    public int indexAt(double millis, int frameCount) {
        int index;
        if (isVariable()) {
            int found = Arrays.binarySearch(startMillis, millis);
            index = found >= 0 ? found : -found - 2;
        } else {
            index = (int) Math.floor(millis / frameTimeMillis + 1e-9);
        }
        return Math.max(0, Math.min(frameCount - 1, index));
    }

    private static double clamp(double millis) {
        return millis > 0 ? Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, millis)) : LONGEST_MILLIS;
    }
}
