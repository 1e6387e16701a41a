package org.neckar.grenade.network;

/** What kind of neuron a population is made of, with its parameters. */
public sealed interface Cell permits Lif, HXNeuron {
    /** Name of the kind in experiment files, e.g. {@code lif}. */
    String kind();

    /** Whether the neurons can spike. */
    boolean isSpiking();
}
