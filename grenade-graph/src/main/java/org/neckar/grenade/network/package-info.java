/**
 * The description of an experiment: populations of neurons, sources of spikes, projections between them and recordings,
 * in physical units or raw register codes. Nothing here knows the chip's geometry except where a user places neurons by
 * hand. Start with {@link org.neckar.grenade.network.Network}; {@link org.neckar.grenade.network.LifParameter} is the
 * table of all neuron parameters.
 */
package org.neckar.grenade.network;
