package org.neckar.hal.board;

import org.neckar.hal.register.Meaning;

/** Inputs of ADC multiplexer 3 of the xBoard; the order is that of the codes. */
public enum AdcMultiplexer3 {
    @Meaning("nothing")
    OFF,
    @Meaning("reference current")
    I_REF,
    @Meaning("spare")
    MUX_RFU_1,
    @Meaning("spare")
    MUX_RFU_2
}
