package org.neckar.fisch.ut;

/**
 * Receives the messages of a stream from the FPGA, one call per message, in order. Called by {@link FromFpgaDecoder}.
 * Events are the 24 bits described at {@link FromFpga}.
 */
public interface FromFpgaHandler {
    /** {@link FromFpga#JTAG_DATA}: 33 bits. */
    void jtag(long data);

    /** {@link FromFpga#OMNIBUS_DATA}: 32 bits. */
    void omnibus(int data);

    /** {@link FromFpga#LOOPBACK} 0: the end of an execution. */
    void halt();

    /** {@link FromFpga#LOOPBACK} 1. */
    void tick();

    /** {@link FromFpga#HIGHSPEED_LINK_NOTIFICATION}, 0..255. */
    void highspeedLinkNotification(int event);

    /** {@link FromFpga#TIMEOUT_NOTIFICATION}: 45 bits. */
    void timeoutNotification(long state);

    /** {@link FromFpga#SYSTIME}: FPGA cycles, 43 bits. */
    void systime(long cycles);

    /** {@link FromFpga#SYSDELTA}: FPGA cycles, 0..255. */
    void sysdelta(int cycles);

    /** One, two or three MADC samples of one pack, the unused events being 0. */
    void madcSamples(int count, int first, int second, int third);

    /** One, two or three spikes of one pack, the unused events being 0. */
    void spikes(int count, int first, int second, int third);
}
