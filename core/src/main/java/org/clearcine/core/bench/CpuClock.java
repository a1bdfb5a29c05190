package org.clearcine.core.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time of this process, user and system, over all threads: a busy machine does not change it much. */
final class CpuClock {

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long startNanos = system.getProcessCpuTime();

    void restart() {
        startNanos = system.getProcessCpuTime();
    }

    /** Milliseconds of processor time since the start or the last restart. */
    double millis() {
        return (system.getProcessCpuTime() - startNanos) / 1e6;
    }
}
