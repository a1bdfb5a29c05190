package org.clearcine.app.bench;

import java.util.concurrent.locks.LockSupport;

/** Waits while the screen works. */
final class Pause {

    private Pause() {}

    static void seconds(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
