package org.clearcine.core.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Asks a run to stop once it has used a given processor time, and remembers when it asked.
 *
 * <p>Needs no thread of its own: the run is told at its first question after the moment, and what counts is the time from
 * the moment itself, as if somebody had pressed a button then.
 */
final class CancelMoment implements ProgressMonitor {

    private static final long NEVER = Long.MAX_VALUE;

    private final long cpuNanosFromStart;
    private final String fromStage;
    private long dueCpuNanos = NEVER;
    private long lastWallNanos;
    private long lastCpuNanos;
    private long askedWallNanos = NEVER;
    private long askedCpuNanos = NEVER;

    /**
     * @param fromStage the stage from whose beginning processor time is counted; empty for the beginning of the run
     * @param cpuMillis processor time of the process after which the run is to stop
     */
    CancelMoment(String fromStage, double cpuMillis) {
        this.fromStage = fromStage;
        this.cpuNanosFromStart = (long) (cpuMillis * 1e6);
        look();
        if (fromStage.isEmpty()) {
            dueCpuNanos = lastCpuNanos + cpuNanosFromStart;
        }
    }

    private void look() {
        lastWallNanos = System.nanoTime();
        lastCpuNanos = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Override
    public synchronized void progress(String stage, long done, long total) {
        if (dueCpuNanos == NEVER && stage.equals(fromStage)) {
            look();
            dueCpuNanos = lastCpuNanos + cpuNanosFromStart;
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        if (askedWallNanos != NEVER) {
            return true;
        }
        long wallBefore = lastWallNanos;
        long cpuBefore = lastCpuNanos;
        look();
        if (dueCpuNanos == NEVER || lastCpuNanos < dueCpuNanos) {
            return false;
        }
        // The moment lies between the last two questions; the clock is read off in proportion.
        double part = (double) (dueCpuNanos - cpuBefore) / Math.max(1, lastCpuNanos - cpuBefore);
        askedWallNanos = wallBefore + Math.round(part * (lastWallNanos - wallBefore));
        askedCpuNanos = dueCpuNanos;
        return true;
    }

    /** Whether the run got as far as the moment. */
    synchronized boolean came() {
        return askedWallNanos != NEVER;
    }

    /** Milliseconds on the clock from the moment until now. */
    synchronized double wallMillis() {
        look();
        return (lastWallNanos - askedWallNanos) / 1e6;
    }

    /** Milliseconds of processor time from the moment until now. */
    synchronized double cpuMillis() {
        look();
        return (lastCpuNanos - askedCpuNanos) / 1e6;
    }
}
