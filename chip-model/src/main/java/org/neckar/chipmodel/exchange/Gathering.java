package org.neckar.chipmodel.exchange;

import java.util.Arrays;

/**
 * FPGAs that are not in step arriving at a barrier: at which cycle of its execution each does, and how long it waits.
 * Guarded by the lock of the network.
 */
final class Gathering {
    private static final long MISSING = -1;

    private final long[] elapsed;
    private final long[] timeouts;
    private long firstNs;
    private int arrived;
    private boolean failed;
    private boolean opened;

    Gathering(int fpgas) {
        elapsed = new long[fpgas];
        timeouts = new long[fpgas];
        Arrays.fill(elapsed, MISSING);
    }

    void arrive(int fpga, long cycle, long timeout, long hostNs) {
        firstNs = arrived++ == 0 ? hostNs : firstNs;
        elapsed[fpga] = cycle;
        timeouts[fpga] = timeout;
    }

    boolean hasArrived(int fpga) {
        return elapsed[fpga] != MISSING;
    }

    boolean isComplete() {
        return arrived == elapsed.length;
    }

    /** Time of the host since the first FPGA arrived. */
    long waitedNs(long hostNs) {
        return hostNs - firstNs;
    }

    /** Whether the barrier opens before anybody's patience ends; all have arrived. */
    boolean opens() {
        opened = true;
        for (int fpga = 0; fpga < elapsed.length; fpga++) {
            opened &= delay(fpga) <= timeouts[fpga];
        }
        return opened;
    }

    void fail() {
        failed = true;
    }

    boolean isDecided() {
        return opened || failed;
    }

    /** Cycles from the arrival of an FPGA until the barrier opens, {@link NetworkPort#NEVER} if it does not. */
    long delay(int fpga) {
        if (failed) {
            return NetworkPort.NEVER;
        }
        long last = 0;
        for (long cycle : elapsed) {
            last = Math.max(last, cycle);
        }
        return last + ExchangeTiming.BARRIER - elapsed[fpga];
    }
}
