package org.neckar.grenade.result;

/**
 * Wall-clock cost of the phases of a run on the host, in nanoseconds.
 *
 * @param compileNs placement, routing, chip image
 * @param encodeNs playback program and its frames
 * @param executeNs from the first word sent to the end of the program
 * @param decodeNs taking the answers apart, sorting and cutting events
 */
public record PhaseTimes(long compileNs, long encodeNs, long executeNs, long decodeNs) {
    /** All phases together. */
    public long totalNs() {
        return compileNs + encodeNs + executeNs + decodeNs;
    }
}
