package org.neckar.hal.neuron;

import org.neckar.hal.register.Meaning;

/** What the readout buffer of a neuron circuit looks at; the order is that of the codes. */
public enum ReadoutSource {
    @Meaning("membrane potential")
    MEMBRANE,
    @Meaning("line of the excitatory synaptic input")
    EXCITATORY_INPUT,
    @Meaning("line of the inhibitory synaptic input")
    INHIBITORY_INPUT,
    @Meaning("state of the adaptation")
    ADAPTATION
}
