package se.varn.bench.engine;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** CPU time and allocations of the measuring thread, and CPU time of the whole process. */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    long threadNanos;
    long processNanos;
    long allocated;
    private long threadStart;
    private long processStart;
    private long allocatedStart;

    void start() {
        allocatedStart = THREADS.getCurrentThreadAllocatedBytes();
        processStart = SYSTEM.getProcessCpuTime();
        threadStart = THREADS.getCurrentThreadCpuTime();
    }

    void stop() {
        threadNanos += THREADS.getCurrentThreadCpuTime() - threadStart;
        processNanos += SYSTEM.getProcessCpuTime() - processStart;
        allocated += THREADS.getCurrentThreadAllocatedBytes() - allocatedStart;
    }
}
