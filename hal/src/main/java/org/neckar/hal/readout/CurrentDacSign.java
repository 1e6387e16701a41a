package org.neckar.hal.readout;

import org.neckar.hal.register.Meaning;

/** Direction of the current of the {@link CurrentDAC}; the order is that of the codes. */
public enum CurrentDacSign {
    @Meaning("the DAC delivers current")
    SOURCE,
    @Meaning("the DAC draws current")
    SINK
}
