package org.neckar.fisch.arq;

/** Where a session of HostARQ stands. */
public enum ArqState {
    /** No session: a client that was not opened, an FPGA that no host has reset. */
    IDLE("without session"),
    /** FPGA: the same host has reset its session; datagrams that are still under way pass by, then it is configured. */
    QUIET("letting the session before pass"),
    /** Client: a reset is out, the first configuration frame has not arrived. */
    RESETTING("waiting for the configuration frame"),
    /** Client: part of the bitfile information has arrived. FPGA: the host has not answered the configuration. */
    CONFIGURING("exchanging the configuration"),
    /** Client: the loopback frame is out. */
    CHECKING("waiting for the loopback frame"),
    /** Words flow both ways. */
    OPEN("open"),
    /** Client: the last words and the flush frame are out and not all acknowledged. */
    CLOSING("closing"),
    /** Client: ended by {@link ArqClient#close}. */
    CLOSED("closed"),
    /** Client: ended by what {@link ArqEndpoint#failure()} says. */
    FAILED("failed");

    private final String description;

    ArqState(String description) {
        this.description = description;
    }

    /** A few words for messages. */
    public String description() {
        return description;
    }
}
