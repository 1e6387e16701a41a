package org.neckar.hal.board;

/** Inputs of ADC multiplexer 2 of the xBoard; the order is that of the codes. */
public enum AdcMultiplexer2 {
    /** Nothing. */
    OFF,
    /** Reset voltage. */
    V_RESET,
    /** Supply of the resistor measurement. */
    VDD_RES_MEAS,
    /** 2.5 V DAC. */
    MUX_DAC_25
}
