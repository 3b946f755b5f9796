package org.releasemanager.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** The most that is reachable while something works: collects garbage again and again meanwhile, so it is no clock. */
final class LiveHeap {
    private static final double MIB = 1 << 20;

    private static final long PAUSE_NANOS = 50_000_000;

    private LiveHeap() {}

    /** @return peak above what was reachable before, in MiB */
    static double peakOf(Callable<?> work) throws Exception {
        double before = now();
        var peak = new double[] {before};
        var done = new boolean[1];
        var sampler = new Thread(() -> {
            while (!isDone(done)) {
                peak[0] = Math.max(peak[0], now());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        sampler.start();
        try {
            work.call();
        } finally {
            synchronized (done) {
                done[0] = true;
            }
            sampler.join();
        }
        return peak[0] - before;
    }

    private static boolean isDone(boolean[] done) {
        synchronized (done) {
            return done[0];
        }
    }

    private static double now() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
