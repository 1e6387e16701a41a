package org.neckar.lola.neuron;

/** Source of the post pulses of a neuron; the order is that of the register code {bit 1, bit 0}. */
public enum BayesianOperation {
    /** The own refractory state. */
    LOCAL,
    /** Own state and fire line. */
    AND,
    /** Negated own state exclusive-or fire line. */
    XNOR,
    /** Muller C-element of both. */
    MULLER_C
}
