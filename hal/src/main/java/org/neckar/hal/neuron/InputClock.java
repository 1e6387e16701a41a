package org.neckar.hal.neuron;

/** The two refractory clocks of the neuron back ends; the order is that of the codes. */
public enum InputClock {
    /** The slow clock of {@link CommonNeuronBackendConfig}. */
    SLOW,
    /** The fast clock of {@link CommonNeuronBackendConfig}. */
    FAST
}
