package org.clearcine.app.viewer;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts what really reached the screen: frames a second over the last second, and frames that came too late. */
public final class RateMeter {

    private static final long WINDOW_NANOS = 1_000_000_000L;

    private final Deque<Long> shown = new ArrayDeque<>();
    private long shownCount;
    private long droppedCount;

    /** Begins anew, as when playback starts. */
    public void restart() {
        shown.clear();
        shownCount = 0;
        droppedCount = 0;
    }

    /** A new frame is on the screen. */
    public void shown(long nowNanos) {
        shownCount++;
        shown.addLast(nowNanos);
        while (shown.size() > 1 && nowNanos - shown.peekFirst() > WINDOW_NANOS) {
            shown.removeFirst();
        }
    }

    /** Frames became due and were replaced by later ones before they could be shown. */
    public void dropped(int count) {
        droppedCount += count;
    }

    /** Frames a second over the last second; 0 before the second frame. */
    public double framesPerSecond() {
        if (shown.size() < 2) {
            return 0;
        }
        long span = shown.peekLast() - shown.peekFirst();
        return span > 0 ? (shown.size() - 1) * 1e9 / span : 0;
    }

    public long shownCount() {
        return shownCount;
    }

    public long droppedCount() {
        return droppedCount;
    }
}
