package org.clearcine.ui;

import java.lang.management.ManagementFactory;

/** How much of the heap is in use once nothing unreachable is left in it. */
final class LiveHeap {

    private static final int MOST_COLLECTIONS = 12;
    private static final long SAME = 256 << 10;

    private LiveHeap() {}

    /** In MiB. Collects until it no longer falls: weak references and cleaners take a second collection. */
    static double mebibytes() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(60);
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (used > least - SAME) {
                return Math.min(used, least) / 1048576.0;
            }
            least = used;
        }
        return least / 1048576.0;
    }
}
