/**
 * From a network of spiking neurons to its results. The packages are the stages, in the order in which data passes;
 * each stage is one pure function from an immutable value to the next:
 *
 * <pre>
 *  network ──place──▶ place ──route──▶ route ──compile──▶ compile ──run──▶ run ──▶ result
 * </pre>
 *
 * <p>Start reading with {@link org.neckar.grenade.network.Network}. Times of the user are microseconds of the chip, a
 * thousand times faster than biology; voltages are those seen at the neuron's readout.
 */
package org.neckar.grenade;
