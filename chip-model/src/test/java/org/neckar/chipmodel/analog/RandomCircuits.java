package org.neckar.chipmodel.analog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.transfer.NominalTransfer;

/** Fifty neurons with random parameters on one chip without noise, and a general integrator for each of them. */
final class RandomCircuits {
    /** Number of neurons; some of them have two circuits. */
    static final int NEURONS = 50;

    private static final int CLOCK_SCALE = 1;
    private static final int PULSE_SCALE = 5;

    /** What a neuron is made of. */
    enum Kind {
        LEAKY,
        EXPONENTIAL,
        CONDUCTANCE,
        COMPARTMENTS
    }

    /** One circuit, or two neighbours: its oracle, and where it stands. */
    record Subject(Kind kind, List<Integer> circuits, CircuitOracle oracle) {
        String name() {
            return kind + " " + circuits;
        }
    }

    final ChipOnTable table;
    final List<Subject> subjects = new ArrayList<>();

    RandomCircuits(RandomGenerator random, IntFunction<Kind> kinds) {
        table = new ChipOnTable(new ModelSettings(random.nextLong(), 0, true, false));
        table.clock(CLOCK_SCALE, PULSE_SCALE);
        List<Kind> chosen = new ArrayList<>();
        int[] refractory = new int[NEURONS];
        for (int i = 0; i < NEURONS; i++) {
            chosen.add(kinds.apply(i));
            refractory[i] = (chosen.get(i) == Kind.EXPONENTIAL ? 80 : 20) + random.nextInt(80);
            for (int circuit : circuits(i, chosen.get(i))) {
                parameters(random, table, circuit, chosen.get(i));
                table.chip.neuronBackend(
                        table.chip.now(),
                        circuit,
                        NeuronBackendConfig.DEFAULT
                                .withRefractoryTime(refractory[i])
                                .withEnableAdaptPulse(true));
            }
        }
        table.settle();
        for (int i = 0; i < NEURONS; i++) {
            switchOn(random, table, circuits(i, chosen.get(i)), chosen.get(i));
        }
        for (int i = 0; i < NEURONS; i++) {
            subjects.add(new Subject(
                    chosen.get(i),
                    Arrays.stream(circuits(i, chosen.get(i))).boxed().toList(),
                    oracle(table, circuits(i, chosen.get(i)), refractory[i])));
        }
    }

    private static int[] circuits(int i, Kind kind) {
        return kind == Kind.COMPARTMENTS ? new int[] {128 + 2 * i, 129 + 2 * i} : new int[] {128 + 2 * i};
    }

    private static CircuitOracle oracle(ChipOnTable table, int[] circuits, int refractory) {
        long clock = 2L << CLOCK_SCALE;
        var timing = new CircuitOracle.Timing(
                (refractory - 1) * clock, refractory * clock, 2L << PULSE_SCALE, circuits.length == 1);
        double siemens = table.chip.truth().parameters().nonlinear.compartmentSiemens[circuits[circuits.length - 1]];
        return new CircuitOracle(table.chip.truth(), circuits, siemens, timing, table.chip.now());
    }

    private static void parameters(RandomGenerator random, ChipOnTable table, int circuit, Kind kind) {
        int leak = 560 + random.nextInt(120);
        double threshold = NominalTransfer.leakVolts(leak) + random.nextDouble(-0.02, 0.08);
        table.typical(circuit);
        table.cell(circuit, CapMemRow.V_LEAK, leak);
        table.cell(circuit, CapMemRow.V_THRESHOLD, NominalTransfer.thresholdCode(threshold));
        table.cell(circuit, CapMemRow.V_RESET, 400 + random.nextInt(60));
        table.cell(circuit, CapMemRow.I_BIAS_LEAK, 30 + random.nextInt(900));
        table.cell(circuit, CapMemRow.I_BIAS_SYNIN_EXC_GM, 200 + random.nextInt(800));
        table.cell(circuit, CapMemRow.I_BIAS_SYNIN_EXC_TAU, 30 + random.nextInt(900));
        table.cell(circuit, CapMemRow.I_BIAS_SYNIN_INH_TAU, 30 + random.nextInt(900));
        switch (kind) {
            case LEAKY -> {}
            case EXPONENTIAL -> exponential(random, table, circuit, leak);
            case CONDUCTANCE -> {
                table.cell(circuit, CapMemRow.E_SYNIN_EXC_REV, leak + random.nextInt(100));
                table.cell(circuit, CapMemRow.E_SYNIN_INH_REV, leak + random.nextInt(100));
                table.cell(circuit, CapMemRow.I_BIAS_SYNIN_EXC_COBA, 1 + random.nextInt(255));
                table.cell(circuit, CapMemRow.I_BIAS_SYNIN_INH_COBA, 1 + random.nextInt(255));
            }
            case COMPARTMENTS -> table.cell(circuit, CapMemRow.I_BIAS_NMDA, 20 + random.nextInt(1000));
        }
    }

    private static void exponential(RandomGenerator random, ChipOnTable table, int circuit, int leak) {
        int tau = 20 + random.nextInt(580);
        table.cell(circuit, CapMemRow.I_BIAS_LEAK, 20 + random.nextInt(480));
        table.cell(circuit, CapMemRow.V_THRESHOLD, 430 + random.nextInt(130));
        table.cell(circuit, CapMemRow.V_RESET, 400 + random.nextInt(230));
        table.cell(circuit, CapMemRow.V_EXP, 750 + random.nextInt(250));
        table.cell(circuit, CapMemRow.I_BIAS_EXP, 100 + random.nextInt(900));
        table.cell(circuit, CapMemRow.I_BIAS_ADAPT_TAU, tau);
        table.cell(circuit, CapMemRow.I_BIAS_ADAPT_A, random.nextInt(Math.min(tau, 300)));
        table.cell(circuit, CapMemRow.I_BIAS_ADAPT_B, random.nextInt(500));
        table.cell(circuit, CapMemRow.V_ADAPT_LEAK, leak - 200);
        table.cell(circuit, CapMemRow.V_ADAPT_REF, 400 + random.nextInt(100));
        table.cell(circuit, CapMemRow.I_MEM_OFFSET, random.nextInt(600));
    }

    private static void switchOn(RandomGenerator random, ChipOnTable table, int[] circuits, Kind kind) {
        NeuronConfig one = ChipOnTable.firing();
        switch (kind) {
            case LEAKY -> table.neuron(circuits[0], one.withEnablePause(true));
            case EXPONENTIAL ->
                table.neuron(
                        circuits[0],
                        one.withEnablePause(true)
                                .withEnableExp(true)
                                .withEnableAdapt(true)
                                .withEnableMemOff(true)
                                .withMemCapSize(20 + random.nextInt(44)));
            case CONDUCTANCE ->
                table.neuron(
                        circuits[0],
                        one.withEnablePause(true).withEnableSyninExcCoba(true).withEnableSyninInhCoba(true));
            case COMPARTMENTS -> {
                table.neuron(circuits[0], one.withConnectSoma(true).withConnectSomata(true));
                table.neuron(
                        circuits[1],
                        ChipOnTable.withSynapses()
                                .withEnableCompCond(true)
                                .withEnableCompCondDiv(random.nextBoolean())
                                .withEnableCompCondMul(random.nextBoolean()));
            }
        }
    }
}
