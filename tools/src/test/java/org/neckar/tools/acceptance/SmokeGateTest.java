package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.volts;
import static org.neckar.grenade.network.Units.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neckar.calibration.Spread;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Lif;
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
    private static final double PSP_LSB = 45;
    private static final int PSP_NEURONS = 8;
    private static final List<AtomicNeuronOnDLS> IN_ALL_QUADRANTS = IntStream.range(0, PSP_NEURONS)
            .mapToObj(i -> new AtomicNeuronOnDLS(64 * i + 5))
            .toList();

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

    @Test
    void shouldShowASilentNeuronAsAFlatLineWithANoiseOf1To3Lsb() {
        var result = example(board, "silent-neuron");
        var trace = result.traces().iterator().next();

        var all = Spread.of(lsb(trace, 0, 200));
        var firstHalf = Spread.of(lsb(trace, 0, 100));
        var secondHalf = Spread.of(lsb(trace, 100, 200));
        assertTrue(all.deviation() > 1 && all.deviation() < 3, all::toString);
        assertEquals(firstHalf.mean(), secondHalf.mean(), 0.3);
        assertEquals(0, result.counters().spikes());
    }

    @Test
    void shouldRestWithin10LsbOf375ForALeakCodeOf700WhenTheChipHasNoMismatch() {
        try (var chip = Board.open("sim:?mismatch=0")) {
            var trace = example(chip, "silent-neuron").traces().iterator().next();
            assertEquals(375, Spread.of(lsb(trace, 0, 200)).mean(), 10);
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

    @Test
    void shouldStayRegularWithin2PercentWhenTheLeakIsOverTheThresholdOfAMismatchedNeuron() {
        var result = example(board, "leak-over-threshold");
        var intervals = Spread.of(intervals(result.spikes().iterator().next().timesUs()));
        assertTrue(intervals.deviation() < 0.02 * intervals.mean(), intervals::toString);
    }

    /** An event of weight 62 at 40 us, an inhibitory one at 140 us, two exciting ones at once at 240 us. */
    private static List<Trace> pspTraces() {
        var traces = new ArrayList<Trace>();
        for (int neuron = 0; neuron < PSP_NEURONS; neuron++) {
            var network = Network.named("psp");
            var one = network.add(SpikeSource.of(40, 240));
            var other = network.add(SpikeSource.of(240));
            var inhibiting = network.add(SpikeSource.of(140));
            var cell = Lif.defaults()
                    .withSpiking(false)
                    .withVLeak(volts(0.44))
                    .withTauMem(us(10))
                    .withTauSyn(us(10));
            var neurons = network.add(Population.of(PSP_NEURONS, cell).on(IN_ALL_QUADRANTS));
            network.connect(one, neurons, Connector.allToAll(), weight(62));
            network.connect(other, neurons, Connector.allToAll(), weight(62));
            network.connect(inhibiting, neurons, Connector.allToAll(), weight(-62));
            network.record(neurons.membrane(neuron));
            traces.add(Emulation.on(board)
                    .run(network, ms(0.34))
                    .traces()
                    .iterator()
                    .next());
        }
        return traces;
    }

    private static double height(Trace trace, double eventUs, double afterUs) {
        double at = eventUs + afterUs;
        return Spread.of(lsb(trace, at - 1, at + 1)).mean()
                - Spread.of(lsb(trace, 20, 40)).mean();
    }

    @Test
    void shouldLiftTheMembraneBy45LsbWithin20PercentStackLinearlyAndReturnWithin50Us() {
        var traces = pspTraces();

        double excited =
                traces.stream().mapToDouble(t -> height(t, 40, 10)).average().orElseThrow();
        double inhibited =
                traces.stream().mapToDouble(t -> height(t, 140, 10)).average().orElseThrow();
        double stacked =
                traces.stream().mapToDouble(t -> height(t, 240, 10)).average().orElseThrow();
        assertEquals(PSP_LSB, excited, 0.2 * PSP_LSB);
        assertEquals(-PSP_LSB, inhibited, 0.2 * PSP_LSB);
        assertEquals(2 * excited, stacked, 0.2 * excited);
        for (var trace : traces) {
            assertTrue(height(trace, 40, 10) > 20, "every EPSP above 20 LSB: " + height(trace, 40, 10));
            assertTrue(height(trace, 140, 10) < -20, "every IPSP below -20 LSB: " + height(trace, 140, 10));
            assertEquals(0, height(trace, 40, 75), 4);
        }
    }

    @Test
    void shouldFallBackFromAPspExponentially() {
        for (var trace : pspTraces()) {
            double early = height(trace, 40, 30) / height(trace, 40, 20);
            double late = height(trace, 40, 40) / height(trace, 40, 30);
            assertTrue(early > 0.4 && early < 0.75, "from 20 to 30 us: " + early);
            assertTrue(late > 0.3 && late < 0.7, "from 30 to 40 us: " + late);
        }
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
        var relay = Relay.of(PSP_NEURONS, new SpikeTrains.Poisson(1, 0, 10e3, 50e3, 78));
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
