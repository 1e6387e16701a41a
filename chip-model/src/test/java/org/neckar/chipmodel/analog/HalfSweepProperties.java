package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.testkit.Seeds;

/** An event that reaches a whole row does to each neuron what it does to a neuron alone. */
class HalfSweepProperties {
    private static final int NEURONS = 40;
    private static final int EVENTS = 60;

    /** Least weights; the largest are seven times as large. */
    private static final int WITHIN_LINEAR_RANGE = 2;

    private static final int BEYOND_LINEAR_RANGE = 9;

    /**
     * What the integrator of strained neurons, which are linear ones before they have to be, is off by; now and then
     * that is a cycle for a spike.
     */
    private static final double STRAINED_VOLTS = 5e-6;

    /** A row on which every neuron has a label of its own. */
    private static final int OWN_ROW = 5;

    /** What a chip did: fire pulses in order, and potentials at the end. */
    private record Run(List<ChipOnTable.Spike> spikes, List<Double> volts) {
        List<Long> of(int neuron) {
            return spikes.stream()
                    .filter(spike -> spike.neuron() == neuron)
                    .map(ChipOnTable.Spike::cycle)
                    .toList();
        }
    }

    @Seeds(8)
    void shouldCarryARowOfNeuronsAsItCarriesEachOfThemAlone(RandomGenerator random) {
        compare(random.nextLong(), ChipOnTable.firing(), STRAINED_VOLTS, 0);
    }

    @Seeds(4)
    void shouldCarryARowOfExponentialAdaptingNeuronsAsItCarriesEachOfThemAlone(RandomGenerator random) {
        NeuronConfig config =
                ChipOnTable.firing().withEnableExp(true).withEnableAdapt(true).withEnablePause(true);
        compare(random.nextLong(), config, 2e-4, 5);
    }

    @Seeds(4)
    void shouldCarryARowOfNeuronsWithConductancesAsItCarriesEachOfThemAlone(RandomGenerator random) {
        NeuronConfig config = ChipOnTable.firing().withEnableSyninExcCoba(true).withEnableSyninInhCoba(true);
        compare(random.nextLong(), config, 2e-4, 5);
    }

    @Seeds(8)
    void shouldNotMindWhatElseHappensToNeuronsWhileEventsWait(RandomGenerator random) {
        compareDisturbed(random.nextLong(), 1);
    }

    @Seeds(8)
    void shouldTakeWhatSeveralRowsBringInOneCycleWhateverHappensInBetween(RandomGenerator random) {
        compareDisturbed(random.nextLong(), 4);
    }

    private static void compareDisturbed(long seed, int mostRows) {
        IntFunction<NeuronConfig> config = everySecond(ChipOnTable.firing());
        Run together = run(seed, config, WITHIN_LINEAR_RANGE, mostRows, true, HalfSweepProperties::disturb);
        Run alone = run(seed, config, WITHIN_LINEAR_RANGE, mostRows, false, HalfSweepProperties::disturb);
        compare(alone, together, STRAINED_VOLTS, 1);
    }

    @Seeds(4)
    void shouldCarryARowOfJoinedMembranesAsItCarriesEachOfThemAlone(RandomGenerator random) {
        long seed = random.nextLong();
        IntFunction<NeuronConfig> joined =
                neuron -> everySecond(ChipOnTable.firing()).apply(neuron).withConnectMembraneRight(neuron % 4 == 0);
        Run together = run(seed, joined, WITHIN_LINEAR_RANGE, 1, true, HalfSweepProperties::nothing);
        Run alone = run(seed, joined, WITHIN_LINEAR_RANGE, 1, false, HalfSweepProperties::nothing);
        compare(alone, together, STRAINED_VOLTS, 1);
    }

    private static void compare(long seed, NeuronConfig config, double volts, long cycles) {
        int least = cycles == 0 ? WITHIN_LINEAR_RANGE : BEYOND_LINEAR_RANGE;
        Run together = run(seed, everySecond(config), least, 1, true, HalfSweepProperties::nothing);
        Run alone = run(seed, everySecond(config), least, 1, false, HalfSweepProperties::nothing);
        compare(alone, together, volts, cycles);
    }

    /** Every second neuron fires. */
    private static IntFunction<NeuronConfig> everySecond(NeuronConfig config) {
        return neuron -> config.withEnableFire(neuron % 2 == 0);
    }

    private static void compare(Run alone, Run together, double volts, long cycles) {
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            List<Long> expected = alone.of(neuron);
            List<Long> got = together.of(neuron);
            assertEquals(expected.size(), got.size(), cycles == 0 ? 0 : 1, "spikes of neuron " + neuron);
            for (int i = 0; i < Math.min(expected.size(), got.size()); i++) {
                assertEquals(
                        expected.get(i),
                        got.get(i),
                        (double) (cycles * (1 + i / 10)),
                        "spike " + i + " of neuron " + neuron);
            }
            if (cycles == 0 || neuron % 2 == 1) {
                assertEquals(alone.volts().get(neuron), together.volts().get(neuron), volts, "neuron " + neuron);
            }
        }
    }

    /**
     * Events on four rows, the last of them inhibitory, up to some rows in one cycle; together: one address for all,
     * else one for each neuron.
     */
    private static Run run(
            long seed,
            IntFunction<NeuronConfig> config,
            int least,
            int mostRows,
            boolean together,
            BiConsumer<ChipOnTable, RandomGenerator> other) {
        RandomGenerator random = new SplittableRandom(seed);
        ChipOnTable table = new ChipOnTable(ModelSettings.chip(seed));
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            table.typical(neuron);
            table.cell(neuron, CapMemRow.V_THRESHOLD, NominalTransfer.thresholdCode(0.42 + 0.02 * least));
            nonlinear(random, table, neuron);
            for (int row = 0; row < 4; row++) {
                table.chip.synapses(0).setWeight(row, neuron, least + random.nextInt(6 * least));
                table.chip.synapses(0).setLabel(row, neuron, together ? 0 : neuron);
            }
            table.chip.synapses(0).setWeight(OWN_ROW, neuron, 3 * least);
            table.chip.synapses(0).setLabel(OWN_ROW, neuron, neuron);
        }
        table.settle();
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            table.neuron(neuron, config.apply(neuron));
        }
        long start = table.chip.now();
        for (int event = 0; event < EVENTS; event++) {
            table.run(start + 100L * event + random.nextInt(100));
            for (int rows = 1 + random.nextInt(mostRows); rows > 0; rows--) {
                other.accept(table, random);
                int row = random.nextInt(4);
                for (int address = 0; address < (together ? 1 : NEURONS); address++) {
                    table.chip.synapticEvent(table.chip.now(), 0, row, address, row == 3 ? 2 : 1, 1);
                }
            }
        }
        List<Double> volts = new ArrayList<>();
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            volts.add(table.chip.truth().membraneVolts(neuron, (double) table.chip.now()));
        }
        table.run(start + 100L * EVENTS + 5000);
        return new Run(List.copyOf(table.spikes), List.copyOf(volts));
    }

    @Seeds(4)
    void shouldCarryARowOfStrainedNeuronsAsItCarriesEachOfThemAlone(RandomGenerator random) {
        compare(random.nextLong(), ChipOnTable.firing(), 2e-4, 5);
    }

    private static void nothing(ChipOnTable table, RandomGenerator random) {}

    /** Things that happen to one neuron: an event of its own, a forced reset, other switches, somebody who looks. */
    private static void disturb(ChipOnTable table, RandomGenerator random) {
        int neuron = random.nextInt(NEURONS);
        long now = table.chip.now();
        switch (random.nextInt(8)) {
            case 0 -> table.chip.synapticEvent(now, 0, OWN_ROW, neuron, 1, 1);
            case 1 -> table.chip.forceReset(now, neuron);
            case 2 -> table.neuron(neuron, ChipOnTable.firing().withEnablePause(random.nextBoolean()));
            case 3 -> table.neuron(neuron, ChipOnTable.firing().withEnableSyninExc(random.nextBoolean()));
            case 4 -> table.chip.truth().membraneVolts(neuron, (double) now);
            case 5 -> table.cell(neuron, CapMemRow.V_LEAK, 500 + random.nextInt(100));
            default -> {}
        }
    }

    private static void nonlinear(RandomGenerator random, ChipOnTable table, int neuron) {
        table.cell(neuron, CapMemRow.V_EXP, 850 + random.nextInt(150));
        table.cell(neuron, CapMemRow.I_BIAS_EXP, 100 + random.nextInt(500));
        table.cell(neuron, CapMemRow.V_ADAPT_LEAK, 400 + random.nextInt(100));
        table.cell(neuron, CapMemRow.V_ADAPT_REF, 400 + random.nextInt(100));
        table.cell(neuron, CapMemRow.I_BIAS_ADAPT_TAU, 50 + random.nextInt(500));
        table.cell(neuron, CapMemRow.I_BIAS_ADAPT_A, random.nextInt(200));
        table.cell(neuron, CapMemRow.I_BIAS_ADAPT_B, random.nextInt(300));
        table.cell(neuron, CapMemRow.E_SYNIN_EXC_REV, 600 + random.nextInt(200));
        table.cell(neuron, CapMemRow.E_SYNIN_INH_REV, 600 + random.nextInt(200));
        table.cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_COBA, 1 + random.nextInt(150));
        table.cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_COBA, 1 + random.nextInt(150));
    }
}
