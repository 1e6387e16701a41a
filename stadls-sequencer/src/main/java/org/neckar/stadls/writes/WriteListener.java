package org.neckar.stadls.writes;

import org.neckar.fisch.ut.WordBuffer;

/** Receives what {@link WriteFilter} lets pass, in order. */
public interface WriteListener {
    /** A write to a register over the omnibus. */
    void write(int address, int byteEnables, int word);

    /**
     * A write that takes several instructions, or one that is no omnibus write: an SPI or I2C transfer, an access over
     * JTAG, a synchronisation of the system times.
     *
     * @param key tells what is written: a later transfer of the same key makes an earlier one superfluous
     * @param words its instructions; valid during the call
     */
    void transfer(long key, WordBuffer words);

    /** An instruction that only takes time: timer reset, wait, barrier. */
    void timing(long word);

    /** The reset line of the chip. */
    void reset(boolean asserted);
}
