/**
 * Neuron circuits: analog configuration, digital back end, resets and spike counters. Start with
 * {@link org.neckar.hal.neuron.NeuronConfig}.
 */
package org.neckar.hal.neuron;
