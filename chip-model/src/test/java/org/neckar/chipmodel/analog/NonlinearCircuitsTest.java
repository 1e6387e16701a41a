package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;

/** One exponential, adapting neuron on its own. */
class NonlinearCircuitsTest {
    private static final int NEURON = 5;
    private static final double RUN_CYCLES = 3000;

    private ChipOnTable table;
    private NeuronParameters parameters;

    @BeforeEach
    void powerUp() {
        table = new ChipOnTable(ModelSettings.IDEAL);
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

    /** The neuron, free, after an event on its excitatory line. */
    private NeuronColumns stimulated() {
        NeuronColumns columns = new NeuronColumns();
        columns.v[NEURON] = 0.45;
        columns.w[NEURON] = 0.4;
        columns.uExc[NEURON] = 0.004;
        columns.rate[NEURON] = parameters.freeRate[NEURON];
        columns.target[NEURON] = parameters.freeTarget[NEURON];
        columns.excGain[NEURON] = parameters.excGain[NEURON];
        columns.expGain[NEURON] = parameters.nonlinear.expGain[NEURON];
        columns.adaptGain[NEURON] = parameters.nonlinear.adaptGain[NEURON];
        columns.excResponse[NEURON] =
                columns.excGain[NEURON] / (parameters.excRate[NEURON] - parameters.freeRate[NEURON]);
        return columns;
    }

    private double[] carried(double tolerance) {
        NeuronColumns columns = stimulated();
        NonlinearCircuits circuits = new NonlinearCircuits(columns, parameters, tolerance);
        circuits.carry(NEURON, RUN_CYCLES);
        return new double[] {columns.v[NEURON], circuits.steps()};
    }

    @Test
    void shouldConvergeAsStepsBecomeShorter() {
        double exact = carried(1e-13)[0];
        double[] errors = new double[4];
        double[] steps = new double[4];
        for (int i = 0; i < errors.length; i++) {
            double[] result = carried(Math.pow(100, -i) * 1e-3);
            errors[i] = Math.abs(result[0] - exact);
            steps[i] = result[1];
        }
        double order = Math.log(errors[0] / errors[3]) / Math.log(steps[3] / steps[0]);
        assertTrue(order > 1.8, "order " + order + ", errors " + errors[0] + ", " + errors[3]);
        assertTrue(errors[errors.length - 1] < 1e-6, "error " + errors[errors.length - 1]);
    }

    @Test
    void shouldNotChangeByBeingLookedAt() {
        NeuronColumns columns = stimulated();
        NonlinearCircuits circuits = new NonlinearCircuits(columns, parameters);
        for (int cycle = 1; cycle < RUN_CYCLES; cycle += 10) {
            circuits.membraneVolts(NEURON, cycle);
        }
        circuits.carry(NEURON, RUN_CYCLES);
        NeuronColumns unseen = stimulated();
        new NonlinearCircuits(unseen, parameters).carry(NEURON, RUN_CYCLES);
        assertEquals(unseen.v[NEURON], columns.v[NEURON], 0);
    }
}
