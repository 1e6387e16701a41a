package org.neckar.tools.bench;

import java.util.List;

/**
 * What {@code neckar bench transport} found.
 *
 * @param processors of this machine
 * @param load average load of the last minute when it began, NaN where the system does not tell
 * @param java version of the runtime
 * @param throughputs what passes
 * @param roundTrips how long an answer takes
 */
public record TransportReport(
        int processors, double load, String java, List<Throughput> throughputs, List<RoundTrip> roundTrips) {
    /** Copies the lists. */
    public TransportReport {
        throughputs = List.copyOf(throughputs);
        roundTrips = List.copyOf(roundTrips);
    }
}
