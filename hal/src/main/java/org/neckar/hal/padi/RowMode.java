package org.neckar.hal.padi;

/** What kind of synapses a row has, in the order of the codes. */
public enum RowMode {
    /** The row is off. */
    DISABLED,
    /** Currents go to the excitatory line. */
    EXCITATORY,
    /** Currents go to the inhibitory line. */
    INHIBITORY,
    /** Currents go to both lines. */
    EXCITATORY_AND_INHIBITORY
}
