package org.neckar.fisch.ut;

/**
 * Receives the messages of a stream to the FPGA, one call per message, in order. Called by {@link ToFpgaDecoder}; the
 * ranges are those of the encoders in {@link ToFpga}.
 */
public interface ToFpgaHandler {
    /** {@link ToFpga#JTAG_INIT}. */
    void jtagInit();

    /** {@link ToFpga#JTAG_SCALER}, 0..255. */
    void jtagScaler(int scaler);

    /** {@link ToFpga#JTAG_INS}, 0..127. */
    void jtagInstruction(int instruction);

    /** {@link ToFpga#JTAG_DATA}: {@code bits} is 3..33, {@code data} may have more than those bits set. */
    void jtagData(boolean keepResponse, int bits, long data);

    /** {@link ToFpga#TIMER_SETUP}. */
    void timerSetup();

    /** {@link ToFpga#WAIT_UNTIL}: FPGA cycles, 0..2^32-1. */
    void waitUntil(long cycles);

    /** {@link ToFpga#SYSTIME_INIT}. */
    void systimeInit(boolean align);

    /** {@link ToFpga#BARRIER}, 0..31. */
    void barrier(int units);

    /** {@link ToFpga#POLLING_OMNIBUS_BLOCK}. */
    void pollingOmnibusBlock(boolean untilEqual);

    /** {@link ToFpga#RESET}. */
    void reset(boolean asserted);

    /** {@link ToFpga#LOOPBACK} 0. */
    void halt();

    /** {@link ToFpga#LOOPBACK} 1. */
    void tick();

    /** {@link ToFpga#OMNIBUS_ADDRESS}. */
    void omnibusAddress(int address, boolean read, int byteEnables);

    /** {@link ToFpga#OMNIBUS_DATA}. */
    void omnibusData(int data);

    /** One, two or three spikes of one pack, the unused labels being 0. */
    void spikePack(int count, int first, int second, int third);

    /**
     * A word that is no message. The stream goes on with the next word.
     *
     * @param position number of words the decoder had taken before this one
     * @param word the word
     * @param why the reason
     */
    void refused(long position, long word, Refusal why);
}
