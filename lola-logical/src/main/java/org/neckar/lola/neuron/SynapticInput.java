package org.neckar.lola.neuron;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * One of the two synaptic inputs of a neuron. Analog values are CapMem codes, 0..1022, or 1023 for a cell that is not
 * refreshed.
 *
 * @param enable connects the input to the membrane
 * @param iBiasTau time constant
 * @param iBiasCoba strength in conductance-based mode
 * @param iShiftReference reference of the input amplifier
 * @param iBiasGm strength in current-based mode
 * @param vRevCoba reversal potential in conductance-based mode
 * @param enableSmallCapacitance leaves only the parasitic line capacitance: shorter time constant
 * @param enableHighResistance longer time constant
 * @param enableCobaMode conductance-based input
 */
@RecordBuilder
public record SynapticInput(
        boolean enable,
        int iBiasTau,
        int iBiasCoba,
        int iShiftReference,
        int iBiasGm,
        int vRevCoba,
        boolean enableSmallCapacitance,
        boolean enableHighResistance,
        boolean enableCobaMode)
        implements SynapticInputBuilder.With {
    /** The state of a default neuron. */
    public static final SynapticInput DEFAULT = new SynapticInput(false, 0, 0, 0, 0, 0, true, false, false);
}
