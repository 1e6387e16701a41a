package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.weight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neckar.calibration.Spread;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.result.Trace;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.routing.CrossbarOutputEventCounter;
import org.neckar.hal.timing.Barrier;
import org.neckar.stadls.program.PlaybackProgramBuilder;
import org.neckar.stadls.program.Ticket;
import org.neckar.stadls.run.Board;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.experiment.ExperimentReader;

/**
 * The first experiments of the field's course and its smallest hardware tests, with the limits that these set: a chip
 * with mismatch and noise and nominal parameters, unless a test says otherwise.
 */
class SmokeGateTest {
    private static final int NEURONS = 8;
    private static final List<AtomicNeuronOnDLS> IN_ALL_QUADRANTS = everyCircuit(64);

    private static Board board;

    @BeforeAll
    static void open() {
        board = Board.open("sim:");
    }

    @AfterAll
    static void close() {
        board.close();
    }

    private static Result example(Board chip, String name) {
        var experiment = ExperimentReader.read(ProjectRoot.path().resolve("examples/" + name + ".yaml"));
        return Emulation.on(chip).run(experiment.network(), experiment.runtime());
    }

    private static double[] lsb(Trace trace, double fromUs, double toUs) {
        return IntStream.range(0, trace.size())
                .filter(i -> trace.timeUs(i) >= fromUs && trace.timeUs(i) < toUs)
                .mapToDouble(trace::value)
                .toArray();
    }

    private static double[] intervals(double[] timesUs) {
        return IntStream.range(1, timesUs.length)
                .mapToDouble(i -> timesUs[i] - timesUs[i - 1])
                .toArray();
    }

    private static List<AtomicNeuronOnDLS> everyCircuit(int distance) {
        return IntStream.range(0, AtomicNeuronOnDLS.SIZE / distance)
                .mapToObj(i -> new AtomicNeuronOnDLS(distance * i + 5))
                .toList();
    }

    @Test
    void shouldShowSilentNeuronsAsFlatLinesWithANoiseOf1To3Lsb() {
        var result = example(board, "silent-neuron");

        assertEquals(2, result.traces().size());
        for (var trace : result.traces()) {
            var all = Spread.of(lsb(trace, 0, 200));
            var firstHalf = Spread.of(lsb(trace, 0, 100));
            var secondHalf = Spread.of(lsb(trace, 100, 200));
            assertTrue(all.deviation() > 1 && all.deviation() < 3, all::toString);
            assertEquals(firstHalf.mean(), secondHalf.mean(), 0.3);
        }
        assertEquals(0, result.counters().spikes());
    }

    /** Resting levels in MADC LSB of one silent circuit over codes of its leak potential. */
    private static double[] rest(Board chip, AtomicNeuronOnDLS circuit, int... codes) {
        return Arrays.stream(codes)
                .mapToDouble(code -> {
                    var network = Network.named("silent");
                    var cell = HXNeuron.defaults()
                            .with("leak_v_leak", code)
                            .with("leak_i_bias", 1022)
                            .with("membrane_capacitance_capacitance", 63);
                    var neuron = network.add(Population.of(1, cell).on(List.of(circuit)));
                    network.record(neuron.membrane(0));
                    var trace = Emulation.on(chip).run(network, ms(0.06)).of(neuron.membrane(0));
                    return Spread.of(lsb(trace, 20, 60)).mean();
                })
                .toArray();
    }

    /** Published: 375 for code 700; the leak has 0.80 of the slope of the threshold, whose code is 1.875 mV. */
    @Test
    void shouldRestWithin10LsbOfThePublishedTransferWhenTheChipHasNoMismatch() {
        try (var chip = Board.open("sim:?mismatch=0")) {
            var rest = rest(chip, IN_ALL_QUADRANTS.getFirst(), 400, 500, 600, 700, 800);
            assertArrayEquals(new double[] {73, 174, 274, 375, 475}, rest, 10);
        }
    }

    @Test
    void shouldRestHigherWithEveryStepOfTheLeakCodeFrom400To1022() {
        var codes =
                IntStream.iterate(400, code -> code <= 1000, code -> code + 50).toArray();
        codes[codes.length - 1] = 1022;
        for (var circuit : IN_ALL_QUADRANTS) {
            var rest = rest(board, circuit, codes);
            for (int i = 1; i < rest.length; i++) {
                assertTrue(rest[i] > rest[i - 1] + 1, circuit + ": " + Arrays.toString(rest));
            }
        }
    }

    @Test
    void shouldSpikeEvery13UsWithin10PercentAndRegularlyWithin2PercentWhenTheLeakIsOverTheThreshold() {
        try (var chip = Board.open("sim:?mismatch=0")) {
            var result = example(chip, "leak-over-threshold");
            var intervals =
                    Spread.of(intervals(result.spikes().iterator().next().timesUs()));
            var trace = result.traces().iterator().next();
            assertEquals(13, intervals.mean(), 1.3);
            assertTrue(intervals.deviation() < 0.02 * intervals.mean(), intervals::toString);
            assertEquals(400, Spread.of(lsb(trace, 0, 200)).greatest(), 10);
            assertEquals(232, Spread.of(lsb(trace, 0, 200)).least(), 10);
        }
    }

    /**
     * Periods of ten published neurons, whose refractory time is a third of theirs, differ by 13 %; here it is two
     * thirds.
     */
    @Test
    void shouldSpikeEvery13UsOnAverageOfMismatchedNeuronsThatDifferBy5To13PercentAndAreRegularEach() {
        var network = Network.named("leak over threshold");
        var cell = HXNeuron.defaults()
                .with("leak_v_leak", 1000)
                .with("leak_i_bias", 150)
                .with("threshold_enable", true)
                .with("threshold_v_threshold", 300)
                .with("reset_v_reset", 400)
                .with("reset_i_bias", 1022)
                .with("reset_enable_multiplication", true)
                .with("membrane_capacitance_capacitance", 63)
                .with("refractory_period_refractory_time", 255);
        var circuits = everyCircuit(16);
        var neurons = network.add(Population.of(circuits.size(), cell).on(circuits));
        var spikes = Emulation.on(board).run(network, ms(0.2)).of(neurons);

        var periods = new double[circuits.size()];
        for (int neuron = 0; neuron < periods.length; neuron++) {
            var intervals = Spread.of(intervals(spikes.timesUs(neuron)));
            assertTrue(intervals.deviation() < 0.02 * intervals.mean(), circuits.get(neuron) + ": " + intervals);
            periods[neuron] = intervals.mean();
        }
        var period = Spread.of(periods);
        assertEquals(13, period.mean(), 1.3);
        assertTrue(period.deviation() > 0.05 * 13 && period.deviation() < 0.13 * 13, period::toString);
    }

    @Test
    void shouldDipTheLineOfTheSynapticInputByMoreThan20LsbAtAVolleyWithoutARiseOfMoreThan10() {
        for (var circuit : IN_ALL_QUADRANTS) {
            var network = Network.named("line");
            var cell = HXNeuron.defaults()
                    .with("leak_v_leak", 700)
                    .with("leak_i_bias", 92)
                    .with("membrane_capacitance_capacitance", 63)
                    .with("excitatory_input_enable", true)
                    .with("excitatory_input_i_bias_tau", 82)
                    .with("excitatory_input_i_bias_gm", 500)
                    .with("excitatory_input_i_shift_reference", 310)
                    .withValue("readout_source", "excitatory_input");
            var neuron = network.add(Population.of(1, cell).on(List.of(circuit)));
            var volley = network.add(SpikeSource.of(new SpikeTrains.Regular(10, 40, 41, 1)));
            network.connect(volley, neuron, Connector.allToAll(), weight(63));
            network.record(neuron.membrane(0));
            var line = Emulation.on(board).run(network, ms(0.1)).of(neuron.membrane(0));

            double rest = Spread.of(lsb(line, 20, 40)).mean();
            var after = Spread.of(lsb(line, 40, 100));
            assertTrue(rest - after.least() > 20, () -> circuit + ": " + rest + ", then " + after);
            assertTrue(after.greatest() - rest < 10, () -> circuit + ": " + rest + ", then " + after);
        }
    }

    private record Relay(Network network, SpikeSource source, Population neurons) {
        static Relay of(int size, SpikeTrains trains) {
            var network = Network.named("bypass");
            var source = network.add(SpikeSource.of(trains));
            var neurons = network.add(Population.of(size, HXNeuron.bypass()).on(IN_ALL_QUADRANTS.subList(0, size)));
            network.connect(source, neurons, Connector.allToAll(), weight(63));
            return new Relay(network, source, neurons);
        }

        double[] sent() {
            return source.trains().timesUs(0);
        }
    }

    /** Share of the first spikes that have no partner in the second train, both rounded to 10 us. */
    private static double missing(double[] firstUs, double[] secondUs) {
        var second = Arrays.stream(secondUs)
                .mapToLong(t -> Math.round(t / 10))
                .sorted()
                .toArray();
        long lost = Arrays.stream(firstUs)
                .mapToLong(t -> Math.round(t / 10))
                .filter(t -> Arrays.binarySearch(second, t) < 0)
                .count();
        return (double) lost / firstUs.length;
    }

    @Test
    void shouldMissLessThan2PercentOfTenSecondsOfPoissonSpikesInBypassMode() {
        var relay = Relay.of(1, new SpikeTrains.Poisson(1, 0, 10e6, 200, 12));
        var spikes = Emulation.on(board).run(relay.network, ms(10_000)).of(relay.neurons);

        assertTrue(relay.sent().length > 1800, "sent " + relay.sent().length);
        assertTrue(missing(relay.sent(), spikes.timesUs()) < 0.02);
    }

    private static long[] crossbarCounts() {
        var program = new PlaybackProgramBuilder();
        List<Ticket<CrossbarOutputEventCounter>> tickets = IntStream.range(0, CrossbarOutputOnDLS.SIZE)
                .mapToObj(output -> program.read(CrossbarOutputEventCounter.class, new CrossbarOutputOnDLS(output)))
                .toList();
        program.blockUntil(Barrier.OMNIBUS);
        board.run(program.done());
        return tickets.stream().mapToLong(ticket -> ticket.get().value()).toArray();
    }

    @Test
    void shouldCountEveryEventAtTheOutputsOfTheCrossbar() {
        var relay = Relay.of(NEURONS, new SpikeTrains.Poisson(1, 0, 10e3, 50e3, 78));
        var before = crossbarCounts();
        var result = Emulation.on(board).run(relay.network, ms(10));
        var after = crossbarCounts();

        long toSynapses = 0;
        long toHost = 0;
        for (int output = 0; output < CrossbarOutputOnDLS.SIZE; output++) {
            long counted = after[output] - before[output];
            toSynapses += output < 8 ? counted : 0;
            toHost += output < 8 ? 0 : counted;
        }
        assertEquals(2L * relay.sent().length, toSynapses, "to the synapses of both halves");
        assertEquals(result.of(relay.neurons).size(), toHost);
        assertEquals(0, result.counters().lost() + result.counters().unknown());
    }
}
