package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.testkit.Seeds;

/**
 * Random neurons under random input against a general integrator: on each chip fifty of them, with parameters of their
 * own, at the same time. A neuron that fires is judged from spike to spike. Ten chips of linear neurons and ten of
 * others make a thousand sets of parameters.
 */
class OracleProperties {
    private static final int NEURONS = 50;
    private static final int RUN_CYCLES = 12_000;
    private static final int CLOCK_SCALE = 1;
    private static final int PULSE_SCALE = 5;
    private static final double LINEAR_TRACE_SHARE = 1e-6;
    private static final double LINEAR_SPIKE_CYCLES = 0.1;
    private static final double NONLINEAR_TRACE_SHARE = 1e-3;
    private static final double NONLINEAR_SPIKE_CYCLES = 5;

    /** What a neuron is made of. */
    private enum Kind {
        LEAKY,
        EXPONENTIAL,
        CONDUCTANCE,
        COMPARTMENTS
    }

    private record Event(long cycle, int circuit, int weight, boolean excitatory) {}

    /** One circuit, or two neighbours: its oracle, and where it stands. */
    private record Subject(Kind kind, List<Integer> circuits, CircuitOracle oracle) {
        String name() {
            return kind + " " + circuits;
        }
    }

    private final List<Subject> subjects = new ArrayList<>();

    @Seeds(10)
    void shouldAgreeWithAGeneralIntegratorOnLinearNeurons(RandomGenerator random) {
        ChipOnTable table = chip(random, i -> Kind.LEAKY);
        compare(random, table, LINEAR_TRACE_SHARE, LINEAR_SPIKE_CYCLES);
    }

    @Seeds(10)
    void shouldAgreeWithAGeneralIntegratorOnNonlinearAndCoupledNeurons(RandomGenerator random) {
        Kind[] kinds = {Kind.EXPONENTIAL, Kind.CONDUCTANCE, Kind.COMPARTMENTS, Kind.EXPONENTIAL};
        ChipOnTable table = chip(random, i -> kinds[i % kinds.length]);
        compare(random, table, NONLINEAR_TRACE_SHARE, NONLINEAR_SPIKE_CYCLES);
    }

    private ChipOnTable chip(RandomGenerator random, IntFunction<Kind> kinds) {
        ChipOnTable table = new ChipOnTable(new ModelSettings(random.nextLong(), 0, true, false));
        table.clock(CLOCK_SCALE, PULSE_SCALE);
        subjects.clear();
        List<Kind> chosen = new ArrayList<>();
        int[] refractory = new int[NEURONS];
        for (int i = 0; i < NEURONS; i++) {
            chosen.add(kinds.apply(i));
            refractory[i] = 20 + random.nextInt(80);
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
        return table;
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
        table.cell(circuit, CapMemRow.V_THRESHOLD, 450 + random.nextInt(160));
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

    /** Runs the chip, then every oracle. */
    private void compare(RandomGenerator random, ChipOnTable table, double traceShare, double spikeCycles) {
        long start = table.chip.now();
        List<Event> events = events(random, start);
        double[] volts = new double[events.size()];
        for (int k = 0; k < volts.length; k++) {
            Event event = events.get(k);
            table.run(event.cycle());
            volts[k] = table.chip.truth().membraneVolts(event.circuit(), (double) event.cycle());
            table.event(event.circuit(), event.weight(), event.excitatory() ? 1 : 2);
            table.chip.synapses(0).setWeight(0, event.circuit(), 0);
        }
        table.run(start + RUN_CYCLES);
        for (Subject subject : subjects) {
            subject.oracle().judge(table.cyclesOf(subject.circuits().getFirst()), spikeCycles, NONLINEAR_SPIKE_CYCLES);
            double[] differences = differences(table, subject, events, volts);
            double share = subject.oracle().strained() ? NONLINEAR_TRACE_SHARE : traceShare;
            for (double difference : differences) {
                assertEquals(0, difference, share * subject.oracle().swing(), subject.name());
            }
        }
    }

    /** How far the potentials that the chip had at its events were off. */
    private static double[] differences(ChipOnTable table, Subject subject, List<Event> events, double[] volts) {
        CircuitOracle oracle = subject.oracle();
        double[] differences = new double[volts.length];
        for (int k = 0; k < volts.length; k++) {
            Event event = events.get(k);
            int at = event.circuit() - subject.circuits().getFirst();
            if (at < 0 || at >= subject.circuits().size()) {
                continue;
            }
            oracle.to(event.cycle());
            if (oracle.subthreshold()) {
                differences[k] = volts[k] - oracle.volts(at);
            }
            double factor = table.chip.truth().synapseFactor(0, event.circuit());
            oracle.charge(at, event.weight() * factor, event.excitatory());
        }
        long end = table.chip.now();
        oracle.to(end);
        long before = Arrays.stream(table.cyclesOf(subject.circuits().getFirst()))
                .filter(cycle -> cycle < end)
                .count();
        assertTrue(oracle.spikes() == before || oracle.spikes() == before + 1, subject.name());
        return differences;
    }

    private List<Event> events(RandomGenerator random, long start) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < NEURONS; i++) {
            double meanGap = 100 + random.nextInt(2000);
            long cycle = start;
            while (true) {
                cycle += 1 + (long) (-meanGap * Math.log(1 - random.nextDouble()));
                if (cycle >= start + RUN_CYCLES) {
                    break;
                }
                List<Integer> circuits = subjects.get(i).circuits();
                int circuit = circuits.get(random.nextInt(circuits.size()));
                events.add(new Event(cycle, circuit, 1 + random.nextInt(63), random.nextInt(4) != 0));
            }
        }
        events.sort(Comparator.comparingLong(Event::cycle));
        return events;
    }
}
