package org.clearcine.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time on the clock and processor time of the whole process, from the moment it is made. */
final class Stopwatch {

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long startNanos = System.nanoTime();
    private final long startCpuNanos = process.getProcessCpuTime();

    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    double cpuMillis() {
        return (process.getProcessCpuTime() - startCpuNanos) / 1e6;
    }
}
