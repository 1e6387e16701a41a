package org.neckar.hal.capmem;

import org.neckar.hal.coordinate.CapMemCellOnCapMemBlock;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.CapMemRowOnCapMemBlock;
import org.neckar.hal.coordinate.OnNeuron;

/**
 * The parameters that every neuron has of its own, in the order of the rows of the capacitive memory. Source: HICANN-X
 * v3 register map, capacitive memory.
 */
public enum CapMemRow {
    /** Leak potential. */
    V_LEAK(CapMemRowOnCapMemBlock.V_LEAK, "leak potential"),
    /** Reset potential. */
    V_RESET(CapMemRowOnCapMemBlock.V_RESET, "reset potential"),
    /** Spike threshold. */
    V_THRESHOLD(CapMemRowOnCapMemBlock.V_THRESHOLD, "spike threshold"),
    /** Excitatory reversal potential; matters with conductance-based input only. */
    E_SYNIN_EXC_REV(
            CapMemRowOnCapMemBlock.E_SYNIN_EXC_REV,
            "excitatory reversal potential; matters with conductance-based input only"),
    /** Inhibitory reversal potential; matters with conductance-based input only. */
    E_SYNIN_INH_REV(
            CapMemRowOnCapMemBlock.E_SYNIN_INH_REV,
            "inhibitory reversal potential; matters with conductance-based input only"),
    /** Leak potential of the adaptation. */
    V_ADAPT_LEAK(CapMemRowOnCapMemBlock.V_ADAPT_LEAK, "leak potential of the adaptation"),
    /** Threshold of the exponential term. */
    V_EXP(CapMemRowOnCapMemBlock.V_EXP, "threshold of the exponential term"),
    /** Reference the adaptation relaxes to. */
    V_ADAPT_REF(CapMemRowOnCapMemBlock.V_ADAPT_REF, "reference the adaptation relaxes to"),
    /** Leak conductance. */
    I_BIAS_LEAK(CapMemRowOnCapMemBlock.I_BIAS_LEAK, "leak conductance"),
    /** Reset conductance. */
    I_BIAS_RESET(CapMemRowOnCapMemBlock.I_BIAS_RESET, "reset conductance"),
    /** Time constant of the excitatory input. */
    I_BIAS_SYNIN_EXC_TAU(CapMemRowOnCapMemBlock.I_BIAS_SYNIN_EXC_TAU, "time constant of the excitatory input"),
    /** Strength of the excitatory input when conductance-based. */
    I_BIAS_SYNIN_EXC_COBA(
            CapMemRowOnCapMemBlock.I_BIAS_SYNIN_EXC_COBA, "strength of the excitatory input when conductance-based"),
    /** Reference of the amplifier of the excitatory input. */
    I_BIAS_SYNIN_EXC_SHIFT(
            CapMemRowOnCapMemBlock.I_BIAS_SYNIN_EXC_SHIFT, "reference of the amplifier of the excitatory input"),
    /** Strength of the excitatory input when current-based. */
    I_BIAS_SYNIN_EXC_GM(
            CapMemRowOnCapMemBlock.I_BIAS_SYNIN_EXC_GM, "strength of the excitatory input when current-based"),
    /** Time constant of the inhibitory input. */
    I_BIAS_SYNIN_INH_TAU(CapMemRowOnCapMemBlock.I_BIAS_SYNIN_INH_TAU, "time constant of the inhibitory input"),
    /** Strength of the inhibitory input when conductance-based. */
    I_BIAS_SYNIN_INH_COBA(
            CapMemRowOnCapMemBlock.I_BIAS_SYNIN_INH_COBA, "strength of the inhibitory input when conductance-based"),
    /** Reference of the amplifier of the inhibitory input. */
    I_BIAS_SYNIN_INH_SHIFT(
            CapMemRowOnCapMemBlock.I_BIAS_SYNIN_INH_SHIFT, "reference of the amplifier of the inhibitory input"),
    /** Strength of the inhibitory input when current-based. */
    I_BIAS_SYNIN_INH_GM(
            CapMemRowOnCapMemBlock.I_BIAS_SYNIN_INH_GM, "strength of the inhibitory input when current-based"),
    /** Time constant of the adaptation. */
    I_BIAS_ADAPT_TAU(CapMemRowOnCapMemBlock.I_BIAS_ADAPT_TAU, "time constant of the adaptation"),
    /** Sub-threshold adaptation. */
    I_BIAS_ADAPT_A(CapMemRowOnCapMemBlock.I_BIAS_ADAPT_A, "sub-threshold adaptation"),
    /** Spike-triggered adaptation. */
    I_BIAS_ADAPT_B(CapMemRowOnCapMemBlock.I_BIAS_ADAPT_B, "spike-triggered adaptation"),
    /** Strength of the exponential term. */
    I_BIAS_EXP(CapMemRowOnCapMemBlock.I_BIAS_EXP, "strength of the exponential term"),
    /** Offset current onto the membrane, sign chosen in the neuron configuration. */
    I_MEM_OFFSET(
            CapMemRowOnCapMemBlock.I_MEM_OFFSET,
            "offset current onto the membrane, sign chosen in the neuron configuration"),
    /** Conductance between compartments. */
    I_BIAS_NMDA(CapMemRowOnCapMemBlock.I_BIAS_NMDA, "conductance between compartments");

    private final int row;
    private final String meaning;

    CapMemRow(CapMemRowOnCapMemBlock row, String meaning) {
        this.row = row.toEnum();
        this.meaning = meaning;
    }

    /** The parameter of a row. */
    public static CapMemRow of(CapMemRowOnCapMemBlock row) {
        return values()[row.toEnum()];
    }

    /** What the parameter does, for reports. */
    public String meaning() {
        return meaning;
    }

    /** The row of every block that holds the parameter. */
    public CapMemRowOnCapMemBlock row() {
        return new CapMemRowOnCapMemBlock(row);
    }

    /** Whether the parameter is a voltage or a current. */
    public CellKind kind() {
        return CellKind.ofRow(row);
    }

    /** The cell that holds the parameter of a neuron. */
    public CapMemCellOnDLS cell(OnNeuron neuron) {
        return CapMemCellOnDLS.at(
                CapMemCellOnCapMemBlock.at(neuron.toCapMemColumnOnCapMemBlock(), row()), neuron.toCapMemBlockOnDLS());
    }
}
