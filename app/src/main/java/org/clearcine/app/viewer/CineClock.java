package org.clearcine.app.viewer;

import java.util.Objects;
import org.clearcine.core.frame.FrameTiming;

/**
 * Says which frame is due at a moment. Pure: it holds no time of its own, so late frames are dropped by whoever asks late,
 * and the loop never slows down.
 *
 * @param plan what is played, and how
 * @param anchorNanos a moment at which the position was known
 * @param anchorMillis the position at that moment, in the loop's own time from the start of the range
 */
public record CineClock(Plan plan, long anchorNanos, double anchorMillis) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** What follows the last frame. */
    public enum Repeat {
        /** Stops there. */
        ONCE,
        /** Begins again. */
        LOOP,
        /** Goes back the way it came. */
        SWEEP
    }

    /**
     * What is played, and how.
     *
     * @param timing how long each frame is shown
     * @param range the frames that are played
     * @param repeat what follows the last frame
     * @param speed 1 is the loop's own rate
     */
    public record Plan(FrameTiming timing, FrameRange range, Repeat repeat, double speed) {

        public Plan {
            Objects.requireNonNull(timing, "timing");
            Objects.requireNonNull(range, "range");
            Objects.requireNonNull(repeat, "repeat");
            if (!(speed > 0)) {
                throw new IllegalArgumentException("speed " + speed);
            }
        }

        double lengthMillis() {
            return timing.startMillis(range.last() + 1) - timing.startMillis(range.first());
        }
    }

    /** A clock for which frame {@code index} begins at {@code nowNanos}. */
    public static CineClock starting(Plan plan, int index, long nowNanos) {
        FrameRange range = plan.range();
        double millis =
                plan.timing().startMillis(range.clamp(index)) - plan.timing().startMillis(range.first());
        return new CineClock(plan, nowNanos, millis);
    }

    /** Goes on from where it is, at another speed. */
    public CineClock withSpeed(double newSpeed, long nowNanos) {
        Plan changed = new Plan(plan.timing(), plan.range(), plan.repeat(), newSpeed);
        return new CineClock(changed, nowNanos, positionMillis(nowNanos));
    }

    /** The frame that is due. */
    public int dueIndex(long nowNanos) {
        FrameTiming timing = plan.timing();
        FrameRange range = plan.range();
        double length = plan.lengthMillis();
        double position = positionMillis(nowNanos);
        double inRange = switch (plan.repeat()) {
            case ONCE -> Math.min(position, length);
            case LOOP -> position % length;
            case SWEEP -> swept(position % (2 * length), length);
        };
        return range.clamp(timing.indexAt(timing.startMillis(range.first()) + inRange, range.last() + 1));
    }

    /** Whether the last frame has been shown for as long as it should. */
    public boolean hasEnded(long nowNanos) {
        return plan.repeat() == Repeat.ONCE && positionMillis(nowNanos) >= plan.lengthMillis();
    }

    private double positionMillis(long nowNanos) {
        return anchorMillis + Math.max(0, nowNanos - anchorNanos) / NANOS_PER_MILLI * plan.speed();
    }

    private static double swept(double phase, double length) {
        return phase < length ? phase : Math.nextDown(2 * length - phase);
    }
}
