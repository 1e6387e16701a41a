package org.neckar.grenade.network;

/**
 * Synapses from an origin to a population.
 *
 * @param name unique in a network
 * @param origin where the spikes come from
 * @param target the population they reach
 * @param synapses the synapses, checked against both sizes
 */
public record Projection(String name, Origin origin, Population target, Synapses synapses) {
    /** Checks that every synapse connects existing neurons. */
    public Projection {
        synapses.checkAgainst(name, origin.size(), target.size());
    }
}
