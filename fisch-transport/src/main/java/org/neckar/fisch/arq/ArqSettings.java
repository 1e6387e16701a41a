package org.neckar.fisch.arq;

/**
 * Limits that are not part of the protocol.
 *
 * @param maxTransmissions how often one frame is sent to a silent peer before the session is given up
 * @param resetTimeoutNs how long a client waits for the configuration
 * @param loopbackTimeoutNs how long a client waits for its loopback frame
 * @param closeTimeoutNs how long a closing client waits for its last acknowledgement
 */
public record ArqSettings(int maxTransmissions, long resetTimeoutNs, long loopbackTimeoutNs, long closeTimeoutNs) {
    /** The limits of the field's host software. */
    public static final ArqSettings DEFAULT = new ArqSettings(10_000, 2_000_000_000L, 400_000_000L, 500_000_000L);
}
