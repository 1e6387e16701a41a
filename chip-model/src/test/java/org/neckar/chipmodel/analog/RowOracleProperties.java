package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.neckar.chipmodel.analog.RandomCircuits.Kind;
import org.neckar.chipmodel.analog.RandomCircuits.Subject;
import org.neckar.testkit.Seeds;

/**
 * Random neurons against a general integrator, as {@link OracleProperties}, under events that reach all of them: such
 * events wait, and the neurons are carried together. Somebody looks at a few neurons only, and at all in the end.
 */
class RowOracleProperties {
    private static final int ROWS = 8;
    private static final int LARGEST_WEIGHT = 8;
    private static final int RUN_CYCLES = 10_000;
    private static final double MEAN_GAP_CYCLES = 150;
    private static final double LINEAR_TRACE_SHARE = 5e-6;
    private static final double LINEAR_SPIKE_CYCLES = 0.1;
    private static final double NONLINEAR_TRACE_SHARE = 1e-3;

    /** 40 ns; what neurons that hover below the point of no return add up. */
    private static final double NONLINEAR_SPIKE_CYCLES = 10;

    /** With the clock 10 ns. */
    private static final double STRAINED_SPIKE_CYCLES = 1.5;

    /** What potentials may be off that hardly move: they add up what many steps leave. */
    private static final double LEAST_VOLTS = 3e-5;

    /** An event on a row; the last rows inhibit. Sometimes somebody looks at a circuit right before. */
    private record Event(long cycle, int row, int watched) {
        int lines() {
            return row < ROWS - 2 ? 1 : 2;
        }
    }

    @Seeds(10)
    void shouldAgreeWithAGeneralIntegratorOnLinearNeuronsOfARow(RandomGenerator random) {
        compare(random, new RandomCircuits(random, i -> Kind.LEAKY), LINEAR_TRACE_SHARE, LINEAR_SPIKE_CYCLES);
    }

    @Seeds(10)
    void shouldAgreeWithAGeneralIntegratorOnExponentialNeuronsOfARow(RandomGenerator random) {
        var chip = new RandomCircuits(random, i -> Kind.EXPONENTIAL);
        compare(random, chip, NONLINEAR_TRACE_SHARE, NONLINEAR_SPIKE_CYCLES);
    }

    @Seeds(10)
    void shouldAgreeWithAGeneralIntegratorOnNeuronsOfAllKindsOnARow(RandomGenerator random) {
        Kind[] kinds = Kind.values();
        var chip = new RandomCircuits(random, i -> kinds[i % kinds.length]);
        compare(random, chip, NONLINEAR_TRACE_SHARE, NONLINEAR_SPIKE_CYCLES);
    }

    private static void compare(
            RandomGenerator random, RandomCircuits circuits, double traceShare, double spikeCycles) {
        ChipOnTable table = circuits.table;
        int[][] weights = weights(random, circuits);
        List<Event> events = events(random, circuits.subjects, table.chip.now());
        long end = table.chip.now() + RUN_CYCLES;
        double[] watched = new double[events.size()];
        for (int k = 0; k < watched.length; k++) {
            Event event = events.get(k);
            table.run(event.cycle());
            if (event.watched() >= 0) {
                watched[k] = table.chip.truth().membraneVolts(event.watched(), (double) event.cycle());
            }
            table.chip.synapticEvent(event.cycle(), 0, event.row(), 0, event.lines(), 1);
        }
        table.run(end);
        for (Subject subject : circuits.subjects) {
            CircuitOracle oracle = subject.oracle();
            oracle.judge(
                    table.cyclesOf(subject.circuits().getFirst()),
                    spikeCycles,
                    Math.max(spikeCycles, STRAINED_SPIKE_CYCLES));
            List<Double> differences = new ArrayList<>();
            for (int k = 0; k < watched.length; k++) {
                Event event = events.get(k);
                oracle.to(event.cycle());
                int at = subject.circuits().indexOf(event.watched());
                if (at >= 0 && oracle.subthreshold()) {
                    differences.add(watched[k] - oracle.volts(at));
                }
                charge(table, subject, event, weights[event.row()]);
            }
            oracle.to(end);
            if (oracle.subthreshold()) {
                double volts =
                        table.chip.truth().membraneVolts(subject.circuits().getFirst(), (double) end);
                differences.add(volts - oracle.volts(0));
            }
            double share = oracle.strained() ? NONLINEAR_TRACE_SHARE : traceShare;
            double least = share == NONLINEAR_TRACE_SHARE ? LEAST_VOLTS : 0;
            double most = Math.max(least, share * oracle.swing());
            differences.forEach(difference -> assertEquals(0, difference, most, subject.name()));
        }
    }

    private static void charge(ChipOnTable table, Subject subject, Event event, int[] weights) {
        for (int i = 0; i < subject.circuits().size(); i++) {
            int circuit = subject.circuits().get(i);
            double factor = table.chip.truth().synapseFactor(event.row(), circuit);
            subject.oracle().charge(i, weights[circuit] * factor, event.lines() == 1);
        }
    }

    /** Writes random weights, a third of them 0, to the rows; all labels are 0. */
    private static int[][] weights(RandomGenerator random, RandomCircuits circuits) {
        int[][] weights = new int[ROWS][SynapseArray.SIZE];
        SynapseArray synapses = circuits.table.chip.synapses(0);
        for (int row = 0; row < ROWS; row++) {
            for (Subject subject : circuits.subjects) {
                for (int circuit : subject.circuits()) {
                    weights[row][circuit] = Math.max(0, random.nextInt(LARGEST_WEIGHT * 3 / 2) - LARGEST_WEIGHT / 2);
                    synapses.setWeight(row, circuit, weights[row][circuit]);
                }
            }
        }
        return weights;
    }

    private static List<Event> events(RandomGenerator random, List<Subject> subjects, long start) {
        List<Event> events = new ArrayList<>();
        long cycle = start;
        while (true) {
            cycle += (long) (-MEAN_GAP_CYCLES * Math.log(1 - random.nextDouble()));
            if (cycle >= start + RUN_CYCLES) {
                return events;
            }
            Subject subject = subjects.get(random.nextInt(subjects.size()));
            events.add(new Event(
                    cycle,
                    random.nextInt(ROWS),
                    random.nextInt(4) == 0 ? subject.circuits().getFirst() : -1));
        }
    }
}
