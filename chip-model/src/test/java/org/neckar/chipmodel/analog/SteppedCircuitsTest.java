package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;

/** One exponential, adapting neuron under the integrator alone. */
class SteppedCircuitsTest {
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
        return columns;
    }

    private double[] carried(double tolerance) {
        NeuronColumns columns = stimulated();
        SteppedCircuits circuits = new SteppedCircuits(columns, parameters, tolerance);
        circuits.carry(CircuitGroup.alone(NEURON), RUN_CYCLES);
        return new double[] {columns.v[NEURON], circuits.steps()};
    }

    @Test
    void shouldConvergeAsStepsBecomeShorter() {
        double exact = carried(1e-13)[0];
        double[] errors = new double[4];
        double[] steps = new double[4];
        for (int i = 0; i < errors.length; i++) {
            double[] result = carried(Math.pow(100, -i) * 1e-4);
            errors[i] = Math.abs(result[0] - exact);
            steps[i] = result[1];
        }
        for (int i = 1; i < errors.length; i++) {
            double order = Math.log(errors[i - 1] / errors[i]) / Math.log(steps[i] / steps[i - 1]);
            assertTrue(steps[i] > steps[i - 1], "steps " + steps[i]);
            assertTrue(order > 3, "order " + order + ", errors " + errors[i - 1] + ", " + errors[i]);
        }
        assertTrue(errors[errors.length - 1] < 1e-8, "error " + errors[errors.length - 1]);
    }

    @Test
    void shouldNotChangeByBeingLookedAt() {
        NeuronColumns columns = stimulated();
        SteppedCircuits circuits = new SteppedCircuits(columns, parameters);
        CircuitGroup neuron = CircuitGroup.alone(NEURON);
        for (int cycle = 1; cycle < RUN_CYCLES; cycle += 10) {
            circuits.membraneVolts(neuron, NEURON, cycle);
        }
        circuits.carry(neuron, RUN_CYCLES);
        NeuronColumns unseen = stimulated();
        new SteppedCircuits(unseen, parameters).carry(neuron, RUN_CYCLES);
        assertEquals(unseen.v[NEURON], columns.v[NEURON], 0);
    }
}
