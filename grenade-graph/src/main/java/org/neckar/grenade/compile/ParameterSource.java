package org.neckar.grenade.compile;

/** Where the code of a neuron parameter comes from. */
public enum ParameterSource {
    /** Measured on this chip for each circuit. */
    CALIBRATED,
    /** Worked out with the relation that an average circuit follows. */
    NOMINAL,
    /** Given by the user as a code. */
    CODE
}
