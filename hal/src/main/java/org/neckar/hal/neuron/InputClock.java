package org.neckar.hal.neuron;

import org.neckar.hal.register.Meaning;

/** The two refractory clocks of the neuron back ends; the order is that of the codes. */
public enum InputClock {
    @Meaning("the slow clock of CommonNeuronBackendConfig")
    SLOW,
    @Meaning("the fast clock of CommonNeuronBackendConfig")
    FAST
}
