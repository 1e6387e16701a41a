package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Size of the membrane capacitance. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not refreshed.
 *
 * @param capacitance 0..63; 63 is about 2.2 pF
 */
@RecordBuilder
public record MembraneCapacitance(int capacitance) implements MembraneCapacitanceBuilder.With {
    /** The state of a default neuron. */
    public static final MembraneCapacitance DEFAULT = new MembraneCapacitance(0);
}
