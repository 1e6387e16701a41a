package org.neckar.tools.bench;

import java.util.Objects;
import org.neckar.tools.ping.RoundTrips;

/**
 * What {@code neckar bench service} found.
 *
 * @param processors of this machine
 * @param load average load of the last minute when it began, NaN where the system does not tell
 * @param java version of the runtime
 * @param board URI of the board
 * @param overhead what the way through the service costs a short program
 * @param sharing what many clients get out of one board
 */
public record ServiceReport(
        int processors, double load, String java, String board, Overhead overhead, Sharing sharing) {
    /** What the service may cost a short program, in the median. */
    public static final double OVERHEAD_TARGET_US = 400;

    /** Part of the board's throughput that many clients together should reach. */
    public static final double SHARING_TARGET = 0.8;

    /** Checks that nothing is null. */
    public ServiceReport {
        Objects.requireNonNull(java, "java");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(overhead, "overhead");
        Objects.requireNonNull(sharing, "sharing");
    }

    /**
     * Empty programs, directly and through the service in turn.
     *
     * @param direct round trips on a connection of this process
     * @param service round trips through the service
     * @param medianUs difference of the medians
     * @param p99Us difference of what 99 of 100 keep
     * @param met whether the median is within its target
     */
    public record Overhead(RoundTrips direct, RoundTrips service, double medianUs, double p99Us, boolean met) {}

    /**
     * One program over and over, by one connection of this process and by many clients of the service.
     *
     * @param clients number of clients, each in a thread of its own with a session of its own
     * @param programWords words of the program
     * @param answerWords words of its answer
     * @param directPerSecond runs per second by one connection
     * @param servicePerSecond runs per second of all clients together
     * @param part the latter by the former
     * @param fewest runs of the client that had the fewest
     * @param most runs of the client that had the most
     * @param met whether the part is at least its target
     */
    public record Sharing(
            int clients,
            int programWords,
            long answerWords,
            double directPerSecond,
            double servicePerSecond,
            double part,
            long fewest,
            long most,
            boolean met) {}
}
