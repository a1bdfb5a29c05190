package org.clearcine.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;

/**
 * Watches how long the JavaFX thread works between two pulses.
 *
 * <p>Counted in its own processor time: how long a busy machine lets it wait says nothing about the program.
 */
final class ScreenWatch extends AnimationTimer {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long last = -1;
    private long longest;

    private ScreenWatch() {}

    static ScreenWatch begin() {
        ScreenWatch watch = new ScreenWatch();
        watch.start();
        return watch;
    }

    @Override
    public void handle(long now) {
        long spent = threads.getCurrentThreadCpuTime();
        if (last >= 0) {
            longest = Math.max(longest, spent - last);
        }
        last = spent;
    }

    /** The longest work between two pulses. */
    long longestOwnMillis() {
        stop();
        return longest / 1_000_000;
    }
}
