package org.neckar.grenade.network;

/** Where the spikes of a projection come from. */
public sealed interface Origin permits SpikeSource, BackgroundSource, Population {
    /** Name, unique in a network. */
    String name();

    /** Number of neurons or sources. */
    int size();
}
