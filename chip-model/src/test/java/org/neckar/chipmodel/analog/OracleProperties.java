package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.neckar.chipmodel.analog.RandomCircuits.Kind;
import org.neckar.chipmodel.analog.RandomCircuits.Subject;
import org.neckar.testkit.Seeds;

/**
 * Random neurons under random input against a general integrator: on each chip fifty of them, with parameters of their
 * own, at the same time. A neuron that fires is judged from spike to spike. Ten chips of linear neurons and ten of
 * others make a thousand sets of parameters.
 */
class OracleProperties {
    private static final int RUN_CYCLES = 12_000;
    private static final double LINEAR_TRACE_SHARE = 1e-6;
    private static final double LINEAR_SPIKE_CYCLES = 0.1;
    private static final double NONLINEAR_TRACE_SHARE = 1e-3;
    private static final double NONLINEAR_SPIKE_CYCLES = 5;

    /** With the clock 10 ns. */
    private static final double STRAINED_SPIKE_CYCLES = 1.5;

    private record Event(long cycle, int circuit, int weight, boolean excitatory) {}

    @Seeds(10)
    void shouldAgreeWithAGeneralIntegratorOnLinearNeurons(RandomGenerator random) {
        compare(random, new RandomCircuits(random, i -> Kind.LEAKY), LINEAR_TRACE_SHARE, LINEAR_SPIKE_CYCLES);
    }

    @Seeds(10)
    void shouldAgreeWithAGeneralIntegratorOnNonlinearAndCoupledNeurons(RandomGenerator random) {
        Kind[] kinds = {Kind.EXPONENTIAL, Kind.CONDUCTANCE, Kind.COMPARTMENTS, Kind.EXPONENTIAL};
        compare(
                random,
                new RandomCircuits(random, i -> kinds[i % kinds.length]),
                NONLINEAR_TRACE_SHARE,
                NONLINEAR_SPIKE_CYCLES);
    }

    /** Runs the chip, then every oracle. */
    private static void compare(RandomGenerator random, RandomCircuits chip, double traceShare, double spikeCycles) {
        ChipOnTable table = chip.table;
        long start = table.chip.now();
        List<Event> events = events(random, chip.subjects, start);
        double[] volts = new double[events.size()];
        for (int k = 0; k < volts.length; k++) {
            Event event = events.get(k);
            table.run(event.cycle());
            volts[k] = table.chip.truth().membraneVolts(event.circuit(), (double) event.cycle());
            table.event(event.circuit(), event.weight(), event.excitatory() ? 1 : 2);
            table.chip.synapses(0).setWeight(0, event.circuit(), 0);
        }
        table.run(start + RUN_CYCLES);
        for (Subject subject : chip.subjects) {
            subject.oracle()
                    .judge(
                            table.cyclesOf(subject.circuits().getFirst()),
                            spikeCycles,
                            Math.max(spikeCycles, STRAINED_SPIKE_CYCLES));
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

    private static List<Event> events(RandomGenerator random, List<Subject> subjects, long start) {
        List<Event> events = new ArrayList<>();
        for (Subject subject : subjects) {
            double meanGap = 100 + random.nextInt(2000);
            long cycle = start;
            while (true) {
                cycle += 1 + (long) (-meanGap * Math.log(1 - random.nextDouble()));
                if (cycle >= start + RUN_CYCLES) {
                    break;
                }
                List<Integer> circuits = subject.circuits();
                int circuit = circuits.get(random.nextInt(circuits.size()));
                events.add(new Event(cycle, circuit, 1 + random.nextInt(63), random.nextInt(4) != 0));
            }
        }
        events.sort(Comparator.comparingLong(Event::cycle));
        return events;
    }
}
