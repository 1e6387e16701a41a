package org.neckar.hal.board;

import org.neckar.hal.register.Meaning;

/** Inputs of ADC multiplexer 1 of the xBoard; the order is that of the codes. */
public enum AdcMultiplexer1 {
    @Meaning("nothing")
    OFF,
    @Meaning("readout chain 0 of the chip")
    READOUT_CHAIN_0,
    @Meaning("readout chain 1 of the chip")
    READOUT_CHAIN_1,
    @Meaning("spare")
    MUX_RFU_0
}
