package org.neckar.hal.board;

/** Inputs of ADC multiplexer 3 of the xBoard; the order is that of the codes. */
public enum AdcMultiplexer3 {
    /** Nothing. */
    OFF,
    /** Reference current. */
    I_REF,
    /** Spare. */
    MUX_RFU_1,
    /** Spare. */
    MUX_RFU_2
}
