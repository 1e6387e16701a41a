package org.neckar.chipmodel.analog;

import org.neckar.hal.capmem.CapMemRow;

/** One exponential, adapting neuron of the ideal chip, free, after an event on its excitatory line. */
final class StimulatedNeuron {
    static final int NEURON = 5;

    private final NeuronParameters parameters;

    StimulatedNeuron() {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(NEURON);
        table.cell(NEURON, CapMemRow.V_EXP, 850);
        table.cell(NEURON, CapMemRow.I_BIAS_EXP, 300);
        table.cell(NEURON, CapMemRow.I_BIAS_ADAPT_TAU, 200);
        table.cell(NEURON, CapMemRow.I_BIAS_ADAPT_A, 150);
        table.cell(NEURON, CapMemRow.V_ADAPT_LEAK, 400);
        table.cell(NEURON, CapMemRow.V_ADAPT_REF, 400);
        table.neuron(NEURON, ChipOnTable.withSynapses().withEnableExp(true).withEnableAdapt(true));
        table.settle();
        parameters = table.chip.truth().parameters();
    }

    NeuronParameters parameters() {
        return parameters;
    }

    /** Its state, as often as asked for. */
    NeuronColumns columns() {
        NeuronColumns columns = new NeuronColumns();
        columns.v[NEURON] = 0.45;
        columns.w[NEURON] = 0.4;
        columns.uExc[NEURON] = 0.004;
        columns.rate[NEURON] = parameters.freeRate[NEURON];
        columns.target[NEURON] = parameters.freeTarget[NEURON];
        columns.excGain[NEURON] = parameters.excGain[NEURON];
        columns.excResponse[NEURON] =
                columns.excGain[NEURON] / (parameters.excRate[NEURON] - parameters.freeRate[NEURON]);
        columns.expGain[NEURON] = parameters.nonlinear.expGain[NEURON];
        columns.adaptGain[NEURON] = parameters.nonlinear.adaptGain[NEURON];
        return columns;
    }
}
