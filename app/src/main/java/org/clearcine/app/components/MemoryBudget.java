package org.clearcine.app.components;

import java.util.concurrent.atomic.AtomicLong;

/** How much of the heap the components of all loops together may take. */
public final class MemoryBudget {

    private static final int SHARE_OF_HEAP = 3;

    private final long limitBytes;
    private final AtomicLong usedBytes = new AtomicLong();

    public MemoryBudget(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** A third of the heap. */
    public static MemoryBudget ofHeap() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** Takes {@code bytes} if they are left. */
    boolean reserve(long bytes) {
        if (usedBytes.addAndGet(bytes) <= limitBytes) {
            return true;
        }
        usedBytes.addAndGet(-bytes);
        return false;
    }

    void release(long bytes) {
        usedBytes.addAndGet(-bytes);
    }

    /** Never above the limit. */
    long usedBytes() {
        return usedBytes.get();
    }
}
