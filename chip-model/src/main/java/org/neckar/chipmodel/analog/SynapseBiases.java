package org.neckar.chipmodel.analog;

import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.synapse.SynapseBiasSelection;

/**
 * The biases of the synapses of a quadrant: from its cells of the parameter memory, or from pads into which no board
 * feeds a current.
 */
final class SynapseBiases {
    private final CapMem capMem;
    private SynapseBiasSelection selection = SynapseBiasSelection.DEFAULT;

    SynapseBiases(CapMem capMem) {
        this.capMem = capMem;
    }

    void select(SynapseBiasSelection value) {
        selection = value;
    }

    /** Current of a full weight, in codes. */
    double dac(int quadrant) {
        return code(selection.intDacBias().get(quadrant), quadrant, SharedCapMemCell.SYN_I_BIAS_DAC);
    }

    /** Ramp of the correlation sensors, in codes. */
    double ramp(int quadrant) {
        return code(selection.intRampBias().get(quadrant), quadrant, SharedCapMemCell.SYN_I_BIAS_RAMP);
    }

    /** Store of the correlation sensors, in codes. */
    double store(int quadrant) {
        return code(selection.intStoreBias().get(quadrant), quadrant, SharedCapMemCell.SYN_I_BIAS_STORE);
    }

    /** Output buffers of the correlation sensors, in codes. */
    double output(int quadrant) {
        return code(selection.intOutputBias().get(quadrant), quadrant, SharedCapMemCell.SYN_I_BIAS_COROUT);
    }

    private double code(boolean internal, int quadrant, SharedCapMemCell parameter) {
        return internal ? capMem.code(NeuronSettings.cell(quadrant, parameter)) : 0;
    }
}
