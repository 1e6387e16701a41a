package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.neckar.testkit.Seeds;

/** An event that reaches a whole row does to each neuron what it does to a neuron alone. */
class HalfSweepProperties {
    private static final int NEURONS = 40;
    private static final int EVENTS = 60;

    /** What a chip did: fire pulses in order, and potentials at the end. */
    private record Run(List<ChipOnTable.Spike> spikes, List<Double> volts) {}

    @Seeds(8)
    void shouldCarryARowOfNeuronsAsItCarriesEachOfThemAlone(RandomGenerator random) {
        long seed = random.nextLong();
        Run together = run(seed, true);
        Run alone = run(seed, false);

        assertEquals(alone.spikes(), together.spikes());
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            assertEquals(alone.volts().get(neuron), together.volts().get(neuron), 1e-9, "neuron " + neuron);
        }
    }

    /** Events on four rows, the last of them inhibitory; together: one address for all, else one for each neuron. */
    private static Run run(long seed, boolean together) {
        RandomGenerator random = new SplittableRandom(seed);
        ChipOnTable table = new ChipOnTable(ModelSettings.chip(seed));
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            table.typical(neuron);
            table.neuron(neuron, ChipOnTable.firing());
            for (int row = 0; row < 4; row++) {
                table.chip.synapses(0).setWeight(row, neuron, 10 + random.nextInt(54));
                table.chip.synapses(0).setLabel(row, neuron, together ? 0 : neuron);
            }
        }
        table.settle();
        long start = table.chip.now();
        for (int event = 0; event < EVENTS; event++) {
            table.run(start + 100L * event + random.nextInt(100));
            int row = random.nextInt(4);
            for (int address = 0; address < (together ? 1 : NEURONS); address++) {
                table.chip.synapticEvent(table.chip.now(), 0, row, address, row == 3 ? 2 : 1, 1);
            }
        }
        List<Double> volts = new ArrayList<>();
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            volts.add(table.chip.truth().membraneVolts(neuron, (double) table.chip.now()));
        }
        table.run(start + 100L * EVENTS + 5000);
        return new Run(List.copyOf(table.spikes), List.copyOf(volts));
    }
}
