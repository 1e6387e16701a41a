package org.neckar.fisch.arq;

/**
 * Limits that are not part of the protocol.
 *
 * @param silenceNs how long a peer may be silent that owes an acknowledgement, before the session is given up
 * @param resetTimeoutNs how long a client waits for the configuration
 * @param loopbackTimeoutNs how long a client waits for its loopback frame
 * @param closeTimeoutNs how long a closing client waits for its last acknowledgement
 */
public record ArqSettings(long silenceNs, long resetTimeoutNs, long loopbackTimeoutNs, long closeTimeoutNs) {
    /** The limits of the field's host software; its 10 000 transmissions of one frame take two minutes here. */
    public static final ArqSettings DEFAULT =
            new ArqSettings(120_000_000_000L, 2_000_000_000L, 400_000_000L, 500_000_000L);
}
