package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One exponential, adapting neuron on its own. */
class NonlinearCircuitsTest {
    private static final int NEURON = StimulatedNeuron.NEURON;
    private static final double RUN_CYCLES = 3000;

    private final StimulatedNeuron stimulated = new StimulatedNeuron();

    private double[] carried(double tolerance) {
        NeuronColumns columns = stimulated.columns();
        NonlinearCircuits circuits = new NonlinearCircuits(columns, stimulated.parameters(), tolerance);
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
        NeuronColumns columns = stimulated.columns();
        NonlinearCircuits circuits = new NonlinearCircuits(columns, stimulated.parameters());
        for (int cycle = 1; cycle < RUN_CYCLES; cycle += 10) {
            circuits.membraneVolts(NEURON, cycle);
        }
        circuits.carry(NEURON, RUN_CYCLES);
        NeuronColumns unseen = stimulated.columns();
        new NonlinearCircuits(unseen, stimulated.parameters()).carry(NEURON, RUN_CYCLES);
        assertEquals(unseen.v[NEURON], columns.v[NEURON], 0);
    }
}
