package org.neckar.fisch.connection;

/**
 * Wall-clock cost of one or more executions, in nanoseconds of the host. Encoding, committing and decoding overlap with
 * execution where a kind does several things at once; a kind without frames encodes and commits nothing.
 *
 * @param encodeNs turning words into frames
 * @param commitNs handing the last frame to the transport
 * @param executeNs from the first word sent to the halt received
 * @param decodeNs the receiver taking the answers apart
 */
public record RunTimes(long encodeNs, long commitNs, long executeNs, long decodeNs) {
    /** No time at all. */
    public static final RunTimes ZERO = new RunTimes(0, 0, 0, 0);

    /** The sum of two measurements. */
    public RunTimes plus(RunTimes other) {
        return new RunTimes(
                encodeNs + other.encodeNs,
                commitNs + other.commitNs,
                executeNs + other.executeNs,
                decodeNs + other.decodeNs);
    }
}
