package org.neckar.hal.padi;

import org.neckar.hal.register.Meaning;

/** What kind of synapses a row has, in the order of the codes. */
public enum RowMode {
    @Meaning("the row is off")
    DISABLED,
    @Meaning("currents go to the excitatory line")
    EXCITATORY,
    @Meaning("currents go to the inhibitory line")
    INHIBITORY,
    @Meaning("currents go to both lines")
    EXCITATORY_AND_INHIBITORY
}
