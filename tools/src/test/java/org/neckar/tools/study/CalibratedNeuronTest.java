package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.code;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.volts;
import static org.neckar.grenade.network.Units.weight;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.calibration.Spread;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.run.Emulation;
import org.neckar.stadls.run.Board;

/** Neurons of a chip whose leak potentials and synaptic time constants were calibrated. */
class CalibratedNeuronTest {
    private static final int NEURONS = 512;

    /** The defaults of the field's calibrated neuron: 80, 70 and 125 LSB of the CADC. */
    private static final Lif CELL = Lif.defaults()
            .withVLeak(volts(0.42))
            .withVReset(volts(0.375))
            .withVThreshold(volts(0.6225))
            .withTauMem(us(10))
            .withTauSyn(us(10));

    @TempDir
    private static Path folder;

    private static Board board;
    private static Emulation emulation;

    @BeforeAll
    static void calibrate() {
        board = Board.open("sim:");
        emulation = CalibratedChip.on(board, folder);
    }

    @AfterAll
    static void close() {
        board.close();
    }

    private static int[] counts(Network network, Population neurons) {
        return emulation.run(network, ms(0.2)).of(neurons).counts();
    }

    @Test
    void shouldBeSilentWithoutInput() {
        var network = Network.named("silent");
        var neurons = network.add(Population.of(NEURONS, CELL));

        assertEquals(0, Arrays.stream(counts(network, neurons)).sum());
    }

    @Test
    void shouldFireWithTenPoissonSourcesOf100KhzAtWeight63() {
        var network = Network.named("driven");
        var neurons = network.add(Population.of(NEURONS, CELL));
        var sources = network.add(SpikeSource.of(new SpikeTrains.Poisson(10, 0, 200, 1e5, 3)));
        network.connect(sources, neurons, Connector.allToAll(), weight(63));

        var counts = counts(network, neurons);
        assertTrue(Arrays.stream(counts).allMatch(count -> count > 0), () -> Arrays.toString(counts));
    }

    @Test
    void shouldFireWithoutInputWhenTheLeakIsOverTheThreshold() {
        var network = Network.named("leak over threshold");
        var neurons = network.add(Population.of(NEURONS, CELL.withVLeak(code(1022))));

        var counts = counts(network, neurons);
        long firing = Arrays.stream(counts).filter(count -> count > 1).count();
        assertTrue(firing >= 0.99 * NEURONS, () -> firing + " of 512 fire; thresholds are not calibrated");
    }

    /**
     * Decay of the synaptic current in microseconds, by the MADC: a membrane that is ten times as fast follows the
     * current after a volley, and the logarithm of its distance from rest falls on a straight line.
     */
    private static double[] decaysUs(Emulation runs, int weight) {
        var cell = Lif.defaults().withSpiking(false).withTauMem(us(0.8)).withTauSyn(us(8));
        var volley = new double[6][];
        Arrays.fill(volley, new double[] {20});
        var recorded = Membranes.overTheChip(runs, 16).record(cell, us(40), (network, neurons) -> {
            var source = network.add(SpikeSource.of(new SpikeTrains.Explicit(volley)));
            network.connect(source, neurons, Connector.allToAll(), weight(weight));
        });
        return Membranes.each(recorded, one -> {
            double rest = one.mean(10, 20);
            var us = IntStream.range(24, 34).asDoubleStream().toArray();
            var distance = Arrays.stream(us)
                    .map(time -> Math.log(Math.abs(one.mean(time, time + 1) - rest)))
                    .toArray();
            return -1 / StraightLine.through(us, distance).slope();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {63, -63})
    void shouldDecayAlikeInEveryNeuronWhereNominalCodesDifferByAFifth(int weight) {
        var nominal = Spread.of(decaysUs(Emulation.on(board), weight));
        var calibrated = Spread.of(decaysUs(emulation, weight));

        assertTrue(nominal.deviation() > 0.9, () -> "nominal " + nominal);
        assertEquals(8, calibrated.mean(), 0.3);
        assertTrue(calibrated.deviation() < 0.04 * 8, () -> "calibrated " + calibrated);
    }
}
