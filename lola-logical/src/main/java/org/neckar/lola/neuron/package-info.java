/**
 * Neuron circuits as one value: named groups of switches and analog parameters. Start with
 * {@link org.neckar.lola.neuron.AtomicNeuron}.
 */
package org.neckar.lola.neuron;
