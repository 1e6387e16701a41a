package org.neckar.hal.board;

/** Inputs of ADC multiplexer 1 of the xBoard; the order is that of the codes. */
public enum AdcMultiplexer1 {
    /** Nothing. */
    OFF,
    /** Readout chain 0 of the chip. */
    READOUT_CHAIN_0,
    /** Readout chain 1 of the chip. */
    READOUT_CHAIN_1,
    /** Spare. */
    MUX_RFU_0
}
