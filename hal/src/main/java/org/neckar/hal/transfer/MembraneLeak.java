package org.neckar.hal.transfer;

/**
 * How the leak conductance of a neuron is set.
 *
 * @param biasCode code of the parameter {@code i_bias_leak}, 1..1022
 * @param scale the switches of the neuron
 */
public record MembraneLeak(int biasCode, LeakScale scale) {}
