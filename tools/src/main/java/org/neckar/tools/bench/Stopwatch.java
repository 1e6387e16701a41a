package org.neckar.tools.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.neckar.fisch.connection.Connection;
import org.neckar.tools.ping.RoundTrips;

/** Repeats work for a while and says how much of it was done and what it cost. */
final class Stopwatch {
    private static final int SAMPLES = 7;
    private static final double NS_PER_SECOND = 1e9;
    private static final double NS_PER_US = 1e3;
    private static final int FEWEST = 50;
    private static final int MOST = 1 << 20;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long sampleNs;

    /** @param sampleNs how long one sample lasts; seven are taken, after two for warming up */
    Stopwatch(long sampleNs) {
        this.sampleNs = sampleNs;
    }

    /**
     * Measures what passes.
     *
     * @param scale units per unit of work, e.g. 1e-6 for millions of words
     * @param wordsPerFrame units of work per frame, for the memory
     * @param work does a piece of the work and says how much it was
     */
    Throughput throughput(String name, String unit, double scale, double wordsPerFrame, LongSupplier work) {
        if (warmUp(work) == 0) {
            throw new IllegalStateException(name + ": nothing was done");
        }
        var samples = new double[SAMPLES];
        long total = 0;
        long processorBegin = system.getProcessCpuTime();
        long memoryBegin = threads.getTotalThreadAllocatedBytes();
        long begin = System.nanoTime();
        for (int i = 0; i < SAMPLES; i++) {
            long sampleBegin = System.nanoTime();
            long done = 0;
            long now = sampleBegin;
            while (now - sampleBegin < sampleNs) {
                done += work.getAsLong();
                now = System.nanoTime();
            }
            samples[i] = done * scale * NS_PER_SECOND / (now - sampleBegin);
            total += done;
        }
        double elapsed = System.nanoTime() - begin;
        double cores = (system.getProcessCpuTime() - processorBegin) / elapsed;
        double bytes = threads.getTotalThreadAllocatedBytes() - memoryBegin;
        Arrays.sort(samples);
        return new Throughput(
                name,
                unit,
                samples[SAMPLES / 2],
                samples[0],
                samples[SAMPLES - 1],
                cores,
                bytes * wordsPerFrame / Math.max(1, total));
    }

    /** Measures how long a connection takes to answer the empty program. */
    RoundTrip roundTrip(String name, Connection connection) {
        double guessUs = RoundTrips.of(connection, FEWEST).medianUs();
        long count = Math.round(SAMPLES * sampleNs / NS_PER_US / guessUs);
        long processorBegin = system.getProcessCpuTime();
        long begin = System.nanoTime();
        var times = RoundTrips.of(connection, Math.clamp(count, FEWEST, MOST));
        double cores = (system.getProcessCpuTime() - processorBegin) / (double) (System.nanoTime() - begin);
        return new RoundTrip(name, cores, times);
    }

    private long warmUp(LongSupplier work) {
        long done = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < 2 * sampleNs) {
            done += work.getAsLong();
        }
        return done;
    }
}
