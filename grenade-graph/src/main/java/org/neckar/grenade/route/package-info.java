/**
 * How spikes get from their sources to the synapses: labels, crossbar, PADI buses, synapse drivers, rows.
 * {@link org.neckar.grenade.route.Router} is the one function, {@link org.neckar.grenade.route.RoutedNetwork} its
 * value; {@link org.neckar.grenade.route.RouteChecker} follows spikes through the words of a chip and knows nothing of
 * the router.
 *
 * <p>The vocabulary is the chip's. The label of a spike has 16 bits: 15..14 the SPL1 address of the link, 13..0 the
 * neuron label that crossbar nodes compare, of which 10..6 select synapse drivers (row select) and 5..0 select synapses
 * in the rows of a driver. An event output carries 64 neurons and always reaches PADI bus (output mod 4) of both
 * hemispheres.
 */
package org.neckar.grenade.route;
