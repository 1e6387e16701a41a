package org.neckar.grenade.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.result.Trace;
import org.neckar.stadls.run.Board;

/** Whole experiments on the chip model, which sees nothing but the words of the programs. */
class EmulationTest {
    private static Board board;

    @BeforeAll
    static void open() {
        board = Board.open(Simulated.IDEAL);
    }

    @AfterAll
    static void close() {
        board.close();
    }

    private static Result run(Network network, double milliseconds) {
        return Emulation.on(board).run(network, ms(milliseconds));
    }

    private static Trace psp(int weight) {
        Network net = Network.named("psp");
        SpikeSource in = net.add(SpikeSource.of(50));
        Population out = net.add(Population.of(1, Lif.defaults().withSpiking(false)));
        net.connect(in, out, Connector.oneToOne(), weight(weight));
        var trace = net.record(out.membrane(0));
        return run(net, 0.15).of(trace);
    }

    private static double[] between(Trace trace, double fromUs, double toUs) {
        return IntStream.range(0, trace.size())
                .filter(i -> trace.timeUs(i) >= fromUs && trace.timeUs(i) < toUs)
                .mapToDouble(trace::volts)
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void shouldLiftTheMembraneForAPositiveWeight() {
        Trace trace = psp(40);

        double height = Arrays.stream(between(trace, 50, 70)).max().orElseThrow() - mean(between(trace, 0, 50));
        assertTrue(height > 0.02 && height < 0.06, "height " + height);
    }

    @Test
    void shouldLowerTheMembraneForANegativeWeight() {
        Trace trace = psp(-40);

        double depth = mean(between(trace, 0, 50))
                - Arrays.stream(between(trace, 50, 70)).min().orElseThrow();
        assertTrue(depth > 0.02 && depth < 0.06, "depth " + depth);
    }

    @Test
    void shouldRestAtTheLeakPotential() {
        assertEquals(0.6, mean(between(psp(1), 0, 50)), 0.003);
    }

    @Test
    void shouldSampleAMembraneEvery34NsOverTheWholeRun() {
        Trace trace = psp(1);

        assertEquals(150 * 29.4118, trace.size(), 5);
    }

    @Test
    void shouldRecordTwoMembranesOnChannelsOfTheirOwn() {
        Network net = Network.named("two");
        SpikeSource in = net.add(SpikeSource.of(20));
        Population up = net.add(Population.of(1, Lif.defaults().withSpiking(false)));
        Population down = net.add(Population.of(1, Lif.defaults().withSpiking(false)));
        net.connect(in, up, Connector.oneToOne(), weight(60));
        net.connect(in, down, Connector.oneToOne(), weight(-60));
        var upper = net.record(up.membrane(0));
        var lower = net.record(down.membrane(0));

        Result result = run(net, 0.1);

        assertTrue(mean(between(result.of(upper), 22, 35)) > 0.62);
        assertTrue(mean(between(result.of(lower), 22, 35)) < 0.58);
    }

    @Test
    void shouldSpikeOnceForEachStrongVolley() {
        Network net = Network.named("relay");
        SpikeSource in = net.add(SpikeSource.of(new SpikeTrains.Regular(10, 20, 180, 40)));
        Population out = net.add(Population.of(8, Lif.defaults().withTauRefrac(us(20))));
        net.connect(in, out, Connector.allToAll(), weight(63));

        Result result = run(net, 0.2);

        assertArrayEquals(new int[] {4, 4, 4, 4, 4, 4, 4, 4}, result.of(out).counts());
        assertTrue(
                Arrays.stream(result.of(out).timesUs(0)).allMatch(t -> (t - 20) % 40 > 0 && (t - 20) % 40 < 5),
                Arrays.toString(result.of(out).timesUs(0)));
    }

    @Test
    void shouldSpikeEvery13UsWhenTheLeakIsOverTheThreshold() {
        Network net = Network.named("leak over threshold");
        Population out = net.add(Population.of(1, Simulated.leakOverThreshold()));

        double[] times = run(net, 0.2).of(out).timesUs(0);

        assertTrue(times.length >= 14 && times.length <= 17, Arrays.toString(times));
        for (int i = 1; i < times.length; i++) {
            assertEquals(13, times[i] - times[i - 1], 1.3);
        }
    }

    @Test
    void shouldRunDownAnOpenSynfireChainOnce() {
        Simulated.Synfire chain = Simulated.Synfire.of(8, 7, false);

        Result result = run(chain.network(), 0.2);

        List<Double> first = new ArrayList<>();
        for (Population link : chain.exciting()) {
            assertArrayEquals(new int[] {1, 1, 1, 1, 1, 1, 1}, result.of(link).counts(), link.name());
            first.add(result.of(link).timeUs(0));
        }
        for (int link = 1; link < first.size(); link++) {
            double delay = first.get(link) - first.get(link - 1);
            assertTrue(delay > 1.3 && delay < 3.5, "delay of link " + link + ": " + delay + " us");
        }
    }

    @Test
    void shouldKeepCyclingInAClosedSynfireChain() {
        Simulated.Synfire chain = Simulated.Synfire.of(8, 7, true);

        Result result = run(chain.network(), 0.5);

        var last = result.of(chain.exciting().getLast());
        assertTrue(last.timeUs(last.size() - 1) > 450, "last spike at " + last.timeUs(last.size() - 1));
    }

    @Test
    void shouldNotRememberTheMembranesOfTheRunBefore() {
        Network net = Network.named("deep");
        SpikeSource early = net.add(SpikeSource.of(new SpikeTrains.Regular(10, 2, 3, 1)));
        SpikeSource late = net.add(SpikeSource.of(new SpikeTrains.Regular(20, 60, 100, 1)));
        Population out = net.add(Population.of(1, Lif.defaults().withTauMem(us(60))));
        net.connect(early, out, Connector.allToAll(), weight(63));
        net.connect(late, out, Connector.allToAll(), weight(-63));

        double[] first = run(net, 0.1).of(out).timesUs();
        double[] second = run(net, 0.1).of(out).timesUs();

        assertTrue(first.length > 0, "it fires before it is inhibited");
        assertArrayEquals(first, second, 0.02);
    }

    @Test
    void shouldStartFromRestAfterARunThatWasStillActive() {
        Simulated.Synfire chain = Simulated.Synfire.of(8, 7, true);
        run(chain.network(), 0.1);

        Result second = run(chain.network(), 0.1);

        assertTrue(second.spikes().stream()
                .flatMapToDouble(s -> Arrays.stream(s.timesUs()))
                .allMatch(t -> t >= 20));
    }

    @Test
    void shouldWriteNothingOfTheImageAgainForTheSameNetwork() {
        Simulated.Synfire chain = Simulated.Synfire.of(4, 3, false);
        run(chain.network(), 0.05);

        assertEquals(0, run(chain.network(), 0.05).record().configuredWords());
    }

    @Test
    void shouldLoseNothing() {
        Simulated.Synfire chain = Simulated.Synfire.of(4, 3, false);

        Result result = run(chain.network(), 0.1);

        assertEquals(0, result.counters().lost() + result.counters().unknown());
    }

    @Test
    void shouldSayThatMoreThanThreeSpikesInOneCycleAreLate() {
        Network net = Network.named("volley");
        double[][] times = new double[7][];
        Arrays.setAll(times, i -> new double[] {10});
        SpikeSource in = net.add(SpikeSource.of(new SpikeTrains.Explicit(times)));
        Population out = net.add(Population.of(1, Lif.defaults()));
        net.connect(in, out, Connector.allToAll(), weight(1));

        Result result = run(net, 0.05);

        assertEquals(4, result.counters().lateStimuli());
        assertEquals(0.016, result.counters().worstLatenessUs(), 1e-9);
    }

    @Test
    void shouldRefuseToTellOfAPopulationOfAnotherNetwork() {
        Network net = Network.named("one");
        net.add(Population.of(1, Lif.defaults()));
        Population foreign = Network.named("other").add(Population.of(1, Lif.defaults()));

        Result result = run(net, 0.01);

        assertThrows(NeckarException.class, () -> result.of(foreign));
    }

    @Test
    void shouldRecordHowTheResultCameAbout() {
        Network net = Network.named("noise");
        SpikeSource in = net.add(
                SpikeSource.of(new SpikeTrains.Poisson(2, 0, 50, 1e5, 42)).named("noise"));
        Population out = net.add(Population.of(1, Lif.defaults()));
        net.connect(in, out, Connector.allToAll(), weight(5));

        var record = run(net, 0.05).record();

        assertEquals(42, record.seeds().get("noise"));
        assertEquals(board.identity(), record.chip());
        assertTrue(record.programHash().matches("[0-9a-f]{64}"));
    }
}
