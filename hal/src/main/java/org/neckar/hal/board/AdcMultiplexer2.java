package org.neckar.hal.board;

import org.neckar.hal.register.Meaning;

/** Inputs of ADC multiplexer 2 of the xBoard; the order is that of the codes. */
public enum AdcMultiplexer2 {
    @Meaning("nothing")
    OFF,
    @Meaning("reset voltage")
    V_RESET,
    @Meaning("supply of the resistor measurement")
    VDD_RES_MEAS,
    @Meaning("2.5 V DAC")
    MUX_DAC_25
}
