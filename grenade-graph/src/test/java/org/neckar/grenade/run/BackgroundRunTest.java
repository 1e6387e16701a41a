package org.neckar.grenade.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.weight;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.result.Result;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.stadls.run.Board;

/** Background generators as sources of a network, on the chip model: neurons in bypass mode repeat what they hear. */
class BackgroundRunTest {
    private static Board board;

    @BeforeAll
    static void open() {
        board = Board.open("sim:");
    }

    @AfterAll
    static void close() {
        board.close();
    }

    private static Population relay(Network net, int size, int row) {
        return net.add(Population.of(size, HXNeuron.bypass())
                .on(IntStream.range(0, size)
                        .mapToObj(i -> AtomicNeuronOnDLS.at(32 * i + 3, row))
                        .toList()));
    }

    @Test
    void shouldFireAtEqualDistancesFromTheStartOfTheRunToItsEnd() {
        Network net = Network.named("clock");
        BackgroundSource clock = net.add(BackgroundSource.regular(10));
        Population relay = relay(net, 1, 0);
        net.connect(clock, relay, Connector.allToAll(), weight(63));
        net.record(clock.spikes());

        Result result = Emulation.on(board).run(net, ms(0.205));

        double[] times = result.of(clock).timesUs();
        assertEquals(20, times.length);
        for (int i = 0; i < times.length; i++) {
            assertEquals(10 * (i + 1), times[i], 0.3);
            assertEquals(10, i == 0 ? 10 : times[i] - times[i - 1], 0.009);
        }
        assertEquals(20, result.of(relay).size());
    }

    @Test
    void shouldGiveEverySourceOfAGroupItsOwnSpikes() {
        Network net = Network.named("noise");
        BackgroundSource noise = net.add(BackgroundSource.poisson(4, 10e3, 5));
        Population relay = relay(net, 4, 0);
        net.connect(noise, relay, Connector.oneToOne(), weight(63));
        net.record(noise.spikes());

        Result result = Emulation.on(board).run(net, ms(20));

        int[] sent = result.of(noise.spikes()).counts();
        assertArrayEquals(sent, result.of(relay).counts());
        for (int count : sent) {
            assertEquals(200, count, 5 * Math.sqrt(200));
        }
        assertEquals(0, result.counters().unknown() + result.counters().lost());
    }

    @Test
    void shouldMakeTheSameSpikesInBothHalvesOfTheChipAndInEveryRun() {
        Network net = Network.named("noise");
        BackgroundSource noise = net.add(BackgroundSource.poisson(2, 10e3, 5));
        Population top = relay(net, 2, 0);
        Population bottom = relay(net, 2, 1);
        net.connect(noise, top, Connector.oneToOne(), weight(63));
        net.connect(noise, bottom, Connector.oneToOne(), weight(63));

        Result first = Emulation.on(board).run(net, ms(10));
        Result second = Emulation.on(board).run(net, ms(10));

        assertArrayEquals(first.of(top).neurons(), first.of(bottom).neurons());
        assertArrayEquals(first.of(top).timesUs(), first.of(bottom).timesUs(), 0.1);
        assertArrayEquals(first.of(top).timesUs(), second.of(top).timesUs(), 0.1);
        assertEquals(5, first.record().seeds().get(noise.name()));
    }

    @Test
    void shouldMakeOtherSpikesFromAnotherSeed() {
        double[][] times = new double[2][];
        for (int seed = 1; seed <= 2; seed++) {
            Network net = Network.named("noise");
            BackgroundSource noise = net.add(BackgroundSource.poisson(1, 100e3, seed));
            relay(net, 1, 0);
            net.record(noise.spikes());
            times[seed - 1] = Emulation.on(board).run(net, ms(1)).of(noise).timesUs();
        }

        long common = Arrays.stream(times[0])
                .filter(time -> Arrays.stream(times[1]).anyMatch(other -> Math.abs(other - time) < 0.1))
                .count();
        assertEquals(0, (double) common / times[0].length, 0.1);
    }

    @Test
    void shouldBeSilentInTheNextRunOfAnotherNetwork() {
        Network noisy = Network.named("noisy");
        BackgroundSource noise = noisy.add(BackgroundSource.poisson(1, 100e3, 7));
        noisy.connect(noise, relay(noisy, 1, 0), Connector.allToAll(), weight(63));
        Network quiet = Network.named("quiet");
        Population relay = relay(quiet, 1, 0);

        int before =
                Emulation.on(board).run(noisy, ms(1)).spikes().iterator().next().size();
        int after = Emulation.on(board).run(quiet, ms(1)).of(relay).size();

        assertEquals(100, before, 50);
        assertEquals(0, after);
    }

    @Test
    void shouldRefuseToTellOfSpikesThatStayedOnTheChip() {
        Network net = Network.named("noise");
        BackgroundSource noise = net.add(BackgroundSource.poisson(1, 10e3, 7));
        net.connect(noise, relay(net, 1, 0), Connector.allToAll(), weight(63));

        Result result = Emulation.on(board).run(net, ms(0.1));

        assertThrows(NeckarException.class, () -> result.of(noise));
    }
}
