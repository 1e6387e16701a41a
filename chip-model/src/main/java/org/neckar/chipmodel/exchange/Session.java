package org.neckar.chipmodel.exchange;

import java.util.Arrays;

/**
 * FPGAs in step, from a barrier to the end of their executions: how far each has come, and their further barriers.
 * Times are cycles since the barrier. Guarded by the lock of the network.
 *
 * <p>Every FPGA says up to which cycle all its labels are with the others, and up to which one its program has come;
 * both never go back.
 */
final class Session {
    private static final long MISSING = -1;

    private final long[] clear;
    private final long[] progress;
    private final boolean[] left;
    private final long[] arrivals;
    private final long[] timeouts;
    private long rounds;
    private long opening;
    private boolean failed;

    Session(int fpgas) {
        clear = new long[fpgas];
        progress = new long[fpgas];
        left = new boolean[fpgas];
        arrivals = new long[fpgas];
        timeouts = new long[fpgas];
        Arrays.fill(arrivals, MISSING);
    }

    /** Notes how far an FPGA has come; returns whether that is further than before. */
    boolean publish(int fpga, long clearUntil, long progressUntil) {
        boolean further = clearUntil > clear[fpga] || progressUntil > progress[fpga];
        clear[fpga] = Math.max(clear[fpga], clearUntil);
        progress[fpga] = Math.max(progress[fpga], progressUntil);
        return further;
    }

    /** Whether an FPGA knows everything that the others sent up to a cycle. */
    boolean isClear(int fpga, long cycle) {
        for (int other = 0; other < clear.length; other++) {
            if (other != fpga && !left[other] && clear[other] < cycle) {
                return false;
            }
        }
        return true;
    }

    void leave(int fpga) {
        left[fpga] = true;
        failed |= arrivals[fpga] != MISSING;
    }

    boolean hasLeft(int fpga) {
        return left[fpga];
    }

    /** An FPGA arrives at a barrier; returns the number of the round. */
    long arrive(int fpga, long cycle, long timeout) {
        arrivals[fpga] = cycle;
        timeouts[fpga] = timeout;
        return rounds;
    }

    /** Whether the barrier of a round stays shut. */
    boolean staysShut(long round) {
        return failed && round == rounds;
    }

    /** Whether the barrier of a round has opened. */
    boolean hasOpened(long round) {
        return rounds > round;
    }

    /** When the last barrier opened. */
    long opening() {
        return opening;
    }

    /**
     * Looks at the arrivals again: opens the barrier when all are there, shuts it when one waits too long.
     *
     * @return a cycle before which the present barrier does not open
     */
    long look() {
        long last = 0;
        boolean complete = true;
        for (int fpga = 0; fpga < arrivals.length; fpga++) {
            boolean missing = arrivals[fpga] == MISSING;
            complete &= !missing;
            failed |= missing && left[fpga];
            last = Math.max(last, missing ? progress[fpga] : arrivals[fpga]);
        }
        long earliest = last + ExchangeTiming.BARRIER;
        for (int fpga = 0; fpga < arrivals.length; fpga++) {
            failed |= arrivals[fpga] != MISSING && earliest - arrivals[fpga] > timeouts[fpga];
        }
        if (complete && !failed) {
            opening = earliest;
            rounds++;
            Arrays.fill(arrivals, MISSING);
        }
        return earliest;
    }
}
