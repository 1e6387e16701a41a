package org.neckar.grenade.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.place.Placer;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.testkit.Seeds;

class BackgroundRoutingTest {
    private static Population population(Network net, int size, int row) {
        return net.add(Population.of(size, Lif.defaults())
                .on(IntStream.range(0, size)
                        .mapToObj(i -> AtomicNeuronOnDLS.at(i, row))
                        .toList()));
    }

    private static RoutedNetwork routed(Network net) {
        RoutedNetwork routes = Router.route(Placer.place(net.description()));
        assertEquals(List.of(), RoutedImages.check(routes, RoutedImages.of(routes)));
        return routes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 32, 64, 128, 256})
    void shouldReachExactlyTheSynapsesOfAGroupOfAnySizeInBothHalves(int size) {
        Network net = Network.named("background");
        BackgroundSource noise = net.add(BackgroundSource.poisson(size, 1e4, 1));
        net.connect(noise, population(net, size, 0), Connector.oneToOne(), Weight.of(30));
        net.connect(noise, population(net, size, 1), Connector.oneToOne(), Weight.of(-20));

        BackgroundRoute route = routed(net).backgrounds().getFirst();

        assertEquals(
                4,
                route.generators().get(1).toEnum() - route.generators().get(0).toEnum());
    }

    @Test
    void shouldUseAGeneratorOnlyInTheHalfWhereItIsHeard() {
        Network net = Network.named("background");
        BackgroundSource noise = net.add(BackgroundSource.poisson(8, 1e4, 1));
        net.connect(noise, population(net, 8, 1), Connector.allToAll(), Weight.of(30));

        assertEquals(
                List.of(new BackgroundSpikeSourceOnDLS(4)),
                routed(net).backgrounds().getFirst().generators());
    }

    @Test
    void shouldUseNoGeneratorForSpikesThatNobodyHears() {
        Network net = Network.named("background");
        net.add(BackgroundSource.poisson(8, 1e4, 1));
        population(net, 8, 0);

        assertEquals(List.of(), routed(net).backgrounds());
    }

    @Test
    void shouldSendRecordedSpikesToTheHostUnderALabelThatNoNeuronHas() {
        Network net = Network.named("background");
        BackgroundSource noise = net.add(BackgroundSource.poisson(8, 1e4, 1));
        net.record(noise.spikes());
        population(net, 8, 0);

        BackgroundRoute route = routed(net).backgrounds().getFirst();

        BackgroundSpikeSourceOnDLS generator = route.generators().getFirst();
        int label = generator.toCrossbarL2OutputOnDLS().toEnum() << 14
                | route.label(generator).toEnum()
                | 5;
        assertEquals(true, route.made(label));
        assertEquals(5, route.index(label));
        assertEquals(false, BackgroundRoute.isBackground(RoutedNetwork.NEURON_BITS));
    }

    @Test
    void shouldShareABusBetweenAGroupOfTheTopAndOneOfTheBottomHalf() {
        Network net = Network.named("background");
        Population top = population(net, 8, 0);
        Population bottom = population(net, 8, 1);
        for (int i = 0; i < 4; i++) {
            net.connect(net.add(BackgroundSource.poisson(8, 1e4, 1)), top, Connector.oneToOne(), Weight.of(9));
            net.connect(net.add(BackgroundSource.poisson(8, 1e4, 1)), bottom, Connector.oneToOne(), Weight.of(9));
        }

        List<BackgroundSpikeSourceOnDLS> generators = new ArrayList<>();
        routed(net).backgrounds().forEach(route -> generators.addAll(route.generators()));

        assertEquals(8, new HashSet<>(generators).size());
    }

    @Test
    void shouldSayWhoHasTheGeneratorsWhenThereAreNoMore() {
        Network net = Network.named("background");
        Population top = population(net, 2, 0);
        for (int i = 0; i < 5; i++) {
            net.connect(
                    net.add(BackgroundSource.regular(10).named("noise" + i)), top, Connector.allToAll(), Weight.of(9));
        }

        RoutingFailed failed = assertThrows(RoutingFailed.class, () -> Router.route(Placer.place(net.description())));

        assertEquals(
                "background source 'noise4': no generator is free (each half of the chip has 4, and a group that both"
                        + " halves hear needs one in each; taken by [noise0, noise1, noise2, noise3]); use larger"
                        + " groups, or place its targets in one half",
                failed.getMessage());
    }

    @Test
    void shouldBeFoundOutByItsGeneratorItsNodeOrItsRecord() {
        Network net = Network.named("background");
        BackgroundSource noise = net.add(BackgroundSource.poisson(2, 1e4, 1).named("noise"));
        Population relay = population(net, 2, 0);
        net.connect(noise, relay, Connector.oneToOne(), Weight.of(9));
        net.record(noise.spikes());
        RoutedNetwork routes = routed(net);
        BackgroundSpikeSourceOnDLS generator =
                routes.backgrounds().getFirst().generators().getFirst();
        NeuronLabel label = routes.backgrounds().getFirst().label(generator);
        CrossbarInputOnDLS input = generator.toCrossbarInputOnDLS();

        WordMap words = RoutedImages.of(routes);
        words.put(CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(8), input), CrossbarNode.DROP_ALL);
        assertEquals(
                List.of("noise: its spikes reach the host 0 times (expected 1)"), RoutedImages.check(routes, words));

        words = RoutedImages.of(routes);
        words.put(CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(0), input), CrossbarNode.DROP_ALL);
        assertEquals(
                List.of(
                        "noise[0]: does not reach population0[0] on " + AtomicNeuronOnDLS.at(0, 0) + " with weight 9",
                        "noise[1]: does not reach population0[1] on " + AtomicNeuronOnDLS.at(1, 0) + " with weight 9"),
                RoutedImages.check(routes, words));

        words = RoutedImages.of(routes);
        words.put(generator, BackgroundSpikeSource.DEFAULT.withMask(3).withNeuronLabel(label));
        assertEquals(
                "noise: BackgroundSpikeSourceOnDLS(0) does not draw the labels of 2 sources",
                RoutedImages.check(routes, words).getFirst());
    }

    @Seeds(25)
    void shouldReachExactlyTheSynapsesOfARandomNetworkWithEverySortOfSource(RandomGenerator random) {
        Network net = Network.named("random");
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            populations.add(net.add(Population.of(1 + random.nextInt(40), Lif.defaults())));
        }
        SpikeSource in = net.add(SpikeSource.of(new SpikeTrains.Regular(1 + random.nextInt(40), 10, 100, 50)));
        for (Population target : populations) {
            net.connect(in, target, Connector.fixedProbability(0.05, random.nextLong()), Weight.of(40));
            net.connect(
                    populations.getFirst(), target, Connector.fixedProbability(0.05, random.nextLong()), Weight.of(-7));
        }
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            BackgroundSource noise = net.add(BackgroundSource.poisson(1 << random.nextInt(9), 1e4, 1));
            Population target = populations.get(random.nextInt(3));
            net.connect(noise, target, Connector.fixedProbability(0.02, random.nextLong()), Weight.of(-33));
            net.connect(noise, target, Connector.fixedProbability(0.02, random.nextLong()), Weight.of(12));
            if (random.nextBoolean()) {
                net.record(noise.spikes());
            }
        }

        routed(net);
    }
}
