package org.neckar.hal.readout;

/** Direction of the current of the {@link CurrentDAC}; the order is that of the codes. */
public enum CurrentDacSign {
    /** The DAC delivers current. */
    SOURCE,
    /** The DAC draws current. */
    SINK
}
