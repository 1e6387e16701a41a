package org.neckar.hal.transfer;

/**
 * How the time constant of a synaptic input is set.
 *
 * @param tauCode code of the parameter {@code i_bias_synin_exc_tau} or {@code i_bias_synin_inh_tau}, 1..1022
 * @param highResistance switch for long time constants
 * @param smallCapacitance switch for short time constants; it also makes the pulse on the line higher
 */
public record SynapticLine(int tauCode, boolean highResistance, boolean smallCapacitance) {}
