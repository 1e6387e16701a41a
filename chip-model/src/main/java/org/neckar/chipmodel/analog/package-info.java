/**
 * The circuits of the chip: parameter memory, synapses, neurons, readout converters. Every circuit follows its own
 * equations with its own parameters, which follow from the codes in the parameter memory through transfer functions
 * that differ from instance to instance as the seed of the chip says.
 *
 * <p>Start with {@link org.neckar.chipmodel.analog.AnalogCore}, the border to the digital half. Equations, numbers and
 * their sources are in {@code docs/chip-model.md}.
 */
package org.neckar.chipmodel.analog;
