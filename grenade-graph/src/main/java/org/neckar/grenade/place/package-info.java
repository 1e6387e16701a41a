/**
 * Which neuron circuit each neuron of a network gets. {@link org.neckar.grenade.place.Placer} is the one function;
 * {@link org.neckar.grenade.place.PlacedSynapses} is the network seen from the circuits, from which routing starts.
 */
package org.neckar.grenade.place;
