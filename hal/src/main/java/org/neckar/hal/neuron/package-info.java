/** Neuron circuits: analog configuration, digital back end, resets and spike counters. */
package org.neckar.hal.neuron;
