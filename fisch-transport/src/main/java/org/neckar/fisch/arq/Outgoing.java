package org.neckar.fisch.arq;

/** What {@link ArqEndpoint#transmit} has written, by where it must go. */
public enum Outgoing {
    /** Nothing; call again at {@link ArqEndpoint#nextWakeupNs} or after the next event. */
    NOTHING,
    /** A datagram for the data port of the peer. */
    TO_DATA_PORT,
    /** A datagram for the reset port of the FPGA, from the same socket; only a client writes such. */
    TO_RESET_PORT
}
