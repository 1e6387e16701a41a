package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One exponential, adapting neuron under the integrator alone. */
class SteppedCircuitsTest {
    private static final int NEURON = StimulatedNeuron.NEURON;
    private static final double RUN_CYCLES = 3000;

    private final StimulatedNeuron stimulated = new StimulatedNeuron();

    private double[] carried(double tolerance) {
        NeuronColumns columns = stimulated.columns();
        SteppedCircuits circuits = new SteppedCircuits(columns, stimulated.parameters(), tolerance);
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
        NeuronColumns columns = stimulated.columns();
        SteppedCircuits circuits = new SteppedCircuits(columns, stimulated.parameters());
        CircuitGroup neuron = CircuitGroup.alone(NEURON);
        for (int cycle = 1; cycle < RUN_CYCLES; cycle += 10) {
            circuits.membraneVolts(neuron, NEURON, cycle);
        }
        circuits.carry(neuron, RUN_CYCLES);
        NeuronColumns unseen = stimulated.columns();
        new SteppedCircuits(unseen, stimulated.parameters()).carry(neuron, RUN_CYCLES);
        assertEquals(unseen.v[NEURON], columns.v[NEURON], 0);
    }
}
