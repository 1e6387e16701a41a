package org.neckar.hal.neuron;

/** What the readout buffer of a neuron circuit looks at; the order is that of the codes. */
public enum ReadoutSource {
    /** Membrane potential. */
    MEMBRANE,
    /** Line of the excitatory synaptic input. */
    EXCITATORY_INPUT,
    /** Line of the inhibitory synaptic input. */
    INHIBITORY_INPUT,
    /** State of the adaptation. */
    ADAPTATION
}
