package org.neckar.fisch.instruction;

/**
 * The three kinds of answers. The n-th answer of a kind belongs to the n-th read of that kind, whatever the other two
 * kinds do.
 */
public enum ResponseQueue {
    /** Bits shifted out of the JTAG chain. */
    JTAG,
    /** Values of omnibus reads, those of SPI, I2C and the timer included. */
    OMNIBUS,
    /** Echoed ticks. */
    LOOPBACK
}
