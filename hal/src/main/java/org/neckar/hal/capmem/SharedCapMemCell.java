package org.neckar.hal.capmem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnCapMemBlock;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * The parameters shared by a quadrant or by the whole chip: cells of columns 128 and 129 of the capacitive memory.
 * Source: HICANN-X v3 register map, capacitive memory.
 */
public enum SharedCapMemCell {
    /** Charge voltage of short-term plasticity, set 0. */
    STP_V_CHARGE_0(CapMemCellOnCapMemBlock.STP_V_CHARGE_0, "charge voltage of short-term plasticity, set 0"),
    /** Charge voltage of short-term plasticity, set 1. */
    STP_V_CHARGE_1(CapMemCellOnCapMemBlock.STP_V_CHARGE_1, "charge voltage of short-term plasticity, set 1"),
    /** Recovery voltage of short-term plasticity, set 0. */
    STP_V_RECOVER_0(CapMemCellOnCapMemBlock.STP_V_RECOVER_0, "recovery voltage of short-term plasticity, set 0"),
    /** Recovery voltage of short-term plasticity, set 1. */
    STP_V_RECOVER_1(CapMemCellOnCapMemBlock.STP_V_RECOVER_1, "recovery voltage of short-term plasticity, set 1"),
    /** Start of the CADC ramp. */
    CADC_V_RAMP_OFFSET(CapMemCellOnCapMemBlock.CADC_V_RAMP_OFFSET, "start of the CADC ramp"),
    /** Bias of the CADC ramp buffer. */
    CADC_V_BIAS_RAMP_BUF(CapMemCellOnCapMemBlock.CADC_V_BIAS_RAMP_BUF, "bias of the CADC ramp buffer"),
    /** Cascode bias of the neurons. */
    NEURON_V_BIAS_CASC_N(CapMemCellOnCapMemBlock.NEURON_V_BIAS_CASC_N, "cascode bias of the neurons"),
    /** Bias of the synapse weights: their common scale. */
    SYN_I_BIAS_DAC(CapMemCellOnCapMemBlock.SYN_I_BIAS_DAC, "bias of the synapse weights: their common scale"),
    /** Ramp of the correlation sensors: their time constant. */
    SYN_I_BIAS_RAMP(CapMemCellOnCapMemBlock.SYN_I_BIAS_RAMP, "ramp of the correlation sensors: their time constant"),
    /** Store current of the correlation sensors: their gain. */
    SYN_I_BIAS_STORE(CapMemCellOnCapMemBlock.SYN_I_BIAS_STORE, "store current of the correlation sensors: their gain"),
    /** Output buffer of the correlation sensors. */
    SYN_I_BIAS_COROUT(CapMemCellOnCapMemBlock.SYN_I_BIAS_COROUT, "output buffer of the correlation sensors"),
    /** Comparator of the synapse drivers. */
    STP_I_BIAS_COMPARATOR(CapMemCellOnCapMemBlock.STP_I_BIAS_COMPARATOR, "comparator of the synapse drivers"),
    /** Ramp of the synapse drivers. */
    STP_I_RAMP(CapMemCellOnCapMemBlock.STP_I_RAMP, "ramp of the synapse drivers"),
    /** Calibration current of the synapse drivers. */
    STP_I_CALIB(CapMemCellOnCapMemBlock.STP_I_CALIB, "calibration current of the synapse drivers"),
    /** Slope of the CADC ramp. */
    CADC_I_RAMP_SLOPE(CapMemCellOnCapMemBlock.CADC_I_RAMP_SLOPE, "slope of the CADC ramp"),
    /** Comparators of the CADC. */
    CADC_I_BIAS_COMP(CapMemCellOnCapMemBlock.CADC_I_BIAS_COMP, "comparators of the CADC"),
    /** Buffer of the CADC reset voltage. */
    CADC_I_BIAS_VRESET_BUF(CapMemCellOnCapMemBlock.CADC_I_BIAS_VRESET_BUF, "buffer of the CADC reset voltage"),
    /** Readout amplifiers of the neurons. */
    NEURON_I_BIAS_READOUT_AMP(CapMemCellOnCapMemBlock.NEURON_I_BIAS_READOUT_AMP, "readout amplifiers of the neurons"),
    /** Source followers of the leak/reset amplifiers, buffers of the voltages of rows 3 to 7. */
    NEURON_I_BIAS_LEAK_SOURCE_FOLLOWER(
            CapMemCellOnCapMemBlock.NEURON_I_BIAS_LEAK_SOURCE_FOLLOWER,
            "source followers of the leak/reset amplifiers, buffers of the voltages of rows 3 to 7"),
    /** Spike comparators of the neurons. */
    NEURON_I_BIAS_SPIKE_COMPARATOR(
            CapMemCellOnCapMemBlock.NEURON_I_BIAS_SPIKE_COMPARATOR, "spike comparators of the neurons"),
    /** Source followers in front of the synaptic inputs. */
    NEURON_I_BIAS_SYNIN_DROP(
            CapMemCellOnCapMemBlock.NEURON_I_BIAS_SYNIN_DROP, "source followers in front of the synaptic inputs"),
    /** Reference of the switched-capacitor amplifier of the readout. */
    READOUT_SC_AMP_V_REF(
            CapMemCellOnDLS.READOUT_SC_AMP_V_REF, "reference of the switched-capacitor amplifier of the readout"),
    /** Pseudo-differential reference of the readout. */
    READOUT_PSEUDO_DIFF_V_REF(
            CapMemCellOnDLS.READOUT_PSEUDO_DIFF_V_REF, "pseudo-differential reference of the readout"),
    /** Test voltage of the current conversion of the readout. */
    READOUT_ICONV_TEST_VOLTAGE(
            CapMemCellOnDLS.READOUT_ICONV_TEST_VOLTAGE, "test voltage of the current conversion of the readout"),
    /** Reference of the amplifier of the current conversion of the readout. */
    READOUT_ICONV_SC_AMP_V_REF(
            CapMemCellOnDLS.READOUT_ICONV_SC_AMP_V_REF,
            "reference of the amplifier of the current conversion of the readout"),
    /** Amplifier of the current conversion of the readout. */
    READOUT_ICONV_SC_AMP_I_BIAS(
            CapMemCellOnDLS.READOUT_ICONV_SC_AMP_I_BIAS, "amplifier of the current conversion of the readout"),
    /** Pseudo-differential buffer of the readout. */
    READOUT_PSEUDO_DIFF_BUFFER_BIAS(
            CapMemCellOnDLS.READOUT_PSEUDO_DIFF_BUFFER_BIAS, "pseudo-differential buffer of the readout"),
    /** Output amplifier 0 of the readout. */
    READOUT_OUT_AMP_I_BIAS_0(CapMemCellOnDLS.READOUT_OUT_AMP_I_BIAS_0, "output amplifier 0 of the readout"),
    /** Output amplifier 1 of the readout. */
    READOUT_OUT_AMP_I_BIAS_1(CapMemCellOnDLS.READOUT_OUT_AMP_I_BIAS_1, "output amplifier 1 of the readout"),
    /** Current DAC of the readout. */
    READOUT_IDAC_I_BIAS(CapMemCellOnDLS.READOUT_IDAC_I_BIAS, "current DAC of the readout"),
    /** Cascode of the current DAC of the readout. */
    READOUT_IDAC_I_BIAS_CASC(CapMemCellOnDLS.READOUT_IDAC_I_BIAS_CASC, "cascode of the current DAC of the readout"),
    /** Buffer of the current conversion of the readout. */
    READOUT_ICONV_I_BIAS_BUFFER(
            CapMemCellOnDLS.READOUT_ICONV_I_BIAS_BUFFER, "buffer of the current conversion of the readout"),
    /** AC multiplexer of the readout. */
    READOUT_AC_MUX_I_BIAS(CapMemCellOnDLS.READOUT_AC_MUX_I_BIAS, "AC multiplexer of the readout"),
    /** Input current of the MADC, 500 nA. */
    READOUT_MADC_IN_500NA(CapMemCellOnDLS.READOUT_MADC_IN_500NA, "input current of the MADC, 500 nA"),
    /** Switched-capacitor amplifier of the readout. */
    READOUT_SC_AMP_I_BIAS(CapMemCellOnDLS.READOUT_SC_AMP_I_BIAS, "switched-capacitor amplifier of the readout"),
    /** Readout of the synapse drivers of the top half. */
    STP_IBIAS_READOUT_TOP(CapMemCellOnDLS.STP_IBIAS_READOUT_TOP, "readout of the synapse drivers of the top half"),
    /** Readout of the synapse drivers of the bottom half. */
    STP_IBIAS_READOUT_BOTTOM(
            CapMemCellOnDLS.STP_IBIAS_READOUT_BOTTOM, "readout of the synapse drivers of the bottom half"),
    /** Activation converters of the synapse drivers of the top half. */
    HAGEN_IBIAS_DAC_TOP(
            CapMemCellOnDLS.HAGEN_IBIAS_DAC_TOP, "activation converters of the synapse drivers of the top half"),
    /** Activation converters of the synapse drivers of the bottom half. */
    HAGEN_IBIAS_DAC_BOTTOM(
            CapMemCellOnDLS.HAGEN_IBIAS_DAC_BOTTOM, "activation converters of the synapse drivers of the bottom half");

    private static final int EVERY_BLOCK = -1;

    private final int cell;
    private final int block;
    private final String meaning;

    SharedCapMemCell(CapMemCellOnCapMemBlock ofEveryBlock, String meaning) {
        cell = ofEveryBlock.toEnum();
        block = EVERY_BLOCK;
        this.meaning = meaning;
    }

    SharedCapMemCell(CapMemCellOnDLS ofOneBlock, String meaning) {
        cell = ofOneBlock.toCapMemCellOnCapMemBlock().toEnum();
        block = ofOneBlock.toCapMemBlockOnDLS().toEnum();
        this.meaning = meaning;
    }

    /** The parameter in a cell; empty for cells of neurons and for unused ones. */
    public static Optional<SharedCapMemCell> of(CapMemCellOnDLS cell) {
        return Arrays.stream(values())
                .filter(shared -> shared.cells().contains(cell))
                .findFirst();
    }

    /** What the parameter does, for reports. */
    public String meaning() {
        return meaning;
    }

    /** Whether the parameter is a voltage or a current. */
    public CellKind kind() {
        return CellKind.ofRow(onBlock().toCapMemRowOnCapMemBlock().toEnum());
    }

    /** The blocks that have the parameter: all four, or the only one. */
    public List<CapMemBlockOnDLS> blocks() {
        return block == EVERY_BLOCK
                ? CoordinateType.of(CapMemBlockOnDLS.class).all().toList()
                : List.of(new CapMemBlockOnDLS(block));
    }

    /** The cells that hold the parameter, one per block that has it. */
    public List<CapMemCellOnDLS> cells() {
        return blocks().stream().map(this::cell).toList();
    }

    /**
     * The cell that holds the parameter of one block.
     *
     * @throws NeckarException when the parameter exists in another block only
     */
    public CapMemCellOnDLS cell(CapMemBlockOnDLS at) {
        if (block != EVERY_BLOCK && block != at.toEnum()) {
            throw new NeckarException(Recovery.FIX_INPUT, "%s: not in %s (allowed %s)".formatted(name(), at, blocks()));
        }
        return CapMemCellOnDLS.at(onBlock(), at);
    }

    private CapMemCellOnCapMemBlock onBlock() {
        return new CapMemCellOnCapMemBlock(cell);
    }
}
