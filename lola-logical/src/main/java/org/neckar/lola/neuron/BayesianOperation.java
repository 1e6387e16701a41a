package org.neckar.lola.neuron;

import org.neckar.hal.register.Meaning;

/** Source of the post pulses of a neuron; the order is that of the register code {bit 1, bit 0}. */
public enum BayesianOperation {
    @Meaning("the own refractory state")
    LOCAL,
    @Meaning("own state and fire line")
    AND,
    @Meaning("negated own state exclusive-or fire line")
    XNOR,
    @Meaning("Muller C-element of both")
    MULLER_C
}
