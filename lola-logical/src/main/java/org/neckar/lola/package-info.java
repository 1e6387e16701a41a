/**
 * Logical containers: registers grouped the way people think of the chip.
 *
 * <p>{@link org.neckar.lola.chip.ChipImage} is the configuration of a whole chip as one immutable value;
 * {@link org.neckar.lola.neuron.AtomicNeuron} is one neuron circuit with its analog parameters and switches by name;
 * {@link org.neckar.lola.morphology.Morphology} makes neurons of several compartments out of many circuits;
 * {@link org.neckar.lola.synapse.SynapseMatrix} is one synapse array as columns; {@link org.neckar.lola.ppu.PpuProgram}
 * is a program of the PPUs. What each of the field's logical containers consists of is declared in
 * {@link org.neckar.lola.composite}; the list is {@code LogicalContainers}. All of them are made of the containers of
 * the register map and add no bit of their own.
 */
package org.neckar.lola;
