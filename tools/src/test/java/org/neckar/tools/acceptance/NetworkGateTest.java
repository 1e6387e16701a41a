package org.neckar.tools.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.volts;
import static org.neckar.grenade.network.Units.weight;
import static org.neckar.tools.acceptance.DemonstrationNetworks.LINKS;
import static org.neckar.tools.acceptance.DemonstrationNetworks.TRUTH_TABLES;
import static org.neckar.tools.acceptance.DemonstrationNetworks.answers;
import static org.neckar.tools.acceptance.DemonstrationNetworks.delays;
import static org.neckar.tools.acceptance.DemonstrationNetworks.median;
import static org.neckar.tools.acceptance.DemonstrationNetworks.run;
import static org.neckar.tools.acceptance.DemonstrationNetworks.spikes;
import static org.neckar.tools.acceptance.DemonstrationNetworks.steps;
import static org.neckar.tools.acceptance.DemonstrationNetworks.times;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.grenade.network.Code;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.LifParameter;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.run.Emulation;
import org.neckar.stadls.run.Board;
import org.neckar.tools.study.CalibratedChip;

/**
 * The networks of the field's demonstrations, on a chip with mismatch and noise and, unless said otherwise, nominal
 * parameters: synfire chains, logic gates, and a Sudoku. On how many chips they do so is in {@link NetworkGateSoak}.
 */
class NetworkGateTest {
    @TempDir
    private static Path folder;

    private static Board board;

    @BeforeAll
    static void open() {
        board = Board.open("sim:");
    }

    @AfterAll
    static void close() {
        board.close();
    }

    private static void assertCleanStaircase(Result chain) {
        for (int link = 0; link < LINKS; link++) {
            var counts = spikes(chain, "exc" + link).counts();
            assertTrue(Arrays.stream(counts).allMatch(count -> count == 1), "link " + link + Arrays.toString(counts));
        }
        var delays = delays(chain);
        assertTrue(Arrays.stream(delays).allMatch(delay -> delay > 1 && delay < 4), Arrays.toString(delays));
    }

    @Test
    void shouldFireEveryNeuronOfAnOpenSynfireChainOnceInOrderWithADelayOf1To4UsPerLink() {
        try (var ideal = Board.open("sim:?mismatch=0")) {
            assertCleanStaircase(run(Emulation.on(ideal), "synfire-chain"));
        }
    }

    @Test
    void shouldFireEveryNeuronOfTheChainOnceInOrderWithADelayOf1To4UsPerLinkOnACalibratedChip() {
        assertCleanStaircase(run(CalibratedChip.on(board, folder), "synfire-chain"));
    }

    @Test
    void shouldRunDownAnOpenSynfireChainInOrderWithAMeanDelayOf1To4UsPerLinkInSpiteOfMismatch() {
        var result = run(Emulation.on(board), "synfire-chain");

        var steps = steps(result);
        for (int link = 0; link < LINKS; link++) {
            assertEquals(7, times(result, "exc" + link).length, 2, "link " + link);
            assertTrue(link == 0 || steps[link] > steps[link - 1], Arrays.toString(steps));
        }
        double delay = (steps[7] - steps[0]) / 7;
        assertTrue(delay > 1 && delay < 4, Arrays.toString(steps));
    }

    @Test
    void shouldStillCycleAtTheEndInAClosedSynfireChain() {
        var result = run(Emulation.on(board), "synfire-chain-closed");

        double last = IntStream.range(0, LINKS)
                .mapToDouble(
                        link -> Arrays.stream(times(result, "exc" + link)).max().orElse(0))
                .max()
                .orElseThrow();
        assertTrue(last > 190, "last spike at " + last);
    }

    /**
     * Weights of a synfire chain.
     *
     * @param forward from exciting neurons to the exciting ones of the next link
     * @param silencing from exciting neurons to the inhibiting ones of the next link
     * @param ending from inhibiting neurons to the exciting ones of their own link
     */
    private record ChainWeights(int forward, int silencing, int ending) {}

    /**
     * A chain of links of equally many exciting and inhibiting neurons; the threshold suits the neurons of a link,
     * which arrive together.
     *
     * @return its exciting links
     */
    private static List<Population> chain(
            Network network, int links, int perSign, ChainWeights weights, boolean closed) {
        var exciting = Lif.defaults()
                .withVLeak(volts(0.5))
                .withVThreshold(volts(perSign < 8 ? 0.7 : 0.8))
                .withVReset(volts(0.45))
                .withTauRefrac(us(12))
                .with(LifParameter.I_SYNIN_GM_EXC, new Code(1022));
        var inhibiting = exciting.withVThreshold(volts(0.65));
        var exciters = new ArrayList<Population>();
        var silencers = new ArrayList<Population>();
        for (int link = 0; link < links; link++) {
            exciters.add(network.add(Population.of(perSign, exciting)));
            silencers.add(network.add(Population.of(perSign, inhibiting)));
        }
        var all = Connector.allToAll();
        for (int link = 0; link < links; link++) {
            int next = (link + 1) % links;
            if (closed || next > 0) {
                network.connect(exciters.get(link), exciters.get(next), all, weight(weights.forward()));
                network.connect(exciters.get(link), silencers.get(next), all, weight(weights.silencing()));
            }
            network.connect(silencers.get(link), exciters.get(link), all, weight(weights.ending()));
        }
        var times = new double[perSign][];
        Arrays.setAll(times, i -> new double[] {10 + i * 0.01});
        var stimulus = network.add(SpikeSource.of(new SpikeTrains.Explicit(times)));
        network.connect(stimulus, exciters.getFirst(), all, weight(63));
        network.connect(stimulus, silencers.getFirst(), all, weight(63));
        return exciters;
    }

    @Test
    void shouldRunOnceDownTwentyFiveLinksOfFiveAndFiveNeuronsWith1To4UsPerLink() {
        var network = Network.named("long chain");
        var links = chain(network, 25, 5, new ChainWeights(60, 30, -60), false);

        try (var ideal = Board.open("sim:?mismatch=0")) {
            var result = Emulation.on(ideal).run(network, ms(0.2));

            double before = 10;
            for (int link = 0; link < links.size(); link++) {
                var times = result.of(links.get(link)).timesUs();
                assertEquals(5, times.length, "link " + link);
                double delay = median(times) - before;
                assertTrue(delay > 1 && delay < 4, "delay of link %d: %s us".formatted(link, delay));
                before = median(times);
            }
        }
    }

    @Test
    void shouldKeepCyclingInARingOfTwentyLinksOfEightAndEightNeurons() {
        var network = Network.named("ring");
        var links = chain(network, 20, 8, new ChainWeights(60, 20, -15), true);

        var result = Emulation.on(board).run(network, ms(0.3));

        for (int link = 0; link < links.size(); link++) {
            var spikes = result.of(links.get(link)).timesUs();
            double period = 20 * 4;
            assertTrue(
                    spikes.length > 0 && spikes[spikes.length - 1] > 300 - period,
                    "link %d: %s".formatted(link, Arrays.toString(spikes)));
        }
    }

    @Test
    void shouldHoldTheTruthTablesOfOrAndNotExactly() {
        var result = run(Emulation.on(board), "logic-gates");

        TRUTH_TABLES.forEach((gate, table) -> assertEquals(table, answers(result, gate), gate));
    }

    @Test
    void shouldSolveTheSudokuOfTheExampleInAtLeast14Of16Cells() {
        var wanted = List.of(0, 1, 2, 3, 2, 3, 0, 1, 1, 0, 3, 2, 3, 2, 1, 0);

        var result = run(Emulation.on(board), "sudoku");

        var found = result.spikes().stream()
                .map(spikes -> mostActive(spikes.counts()))
                .toList();
        long right = IntStream.range(0, 16)
                .filter(cell -> found.get(cell).equals(wanted.get(cell)))
                .count();
        assertTrue(
                right >= 14,
                () -> right + " of 16: " + found.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private static int mostActive(int[] counts) {
        return IntStream.range(0, counts.length)
                .reduce((a, b) -> counts[b] > counts[a] ? b : a)
                .orElseThrow();
    }
}
