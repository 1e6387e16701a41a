package org.neckar.grenade.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.fisch.Recovery;
import org.neckar.grenade.Networks;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.place.Placer;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

class RouterTest {
    static Stream<NetworkDescription> networksThatFit() {
        return Stream.of(
                Networks.synfireChain(8, 7, false),
                Networks.synfireChain(8, 7, true),
                Networks.synfireChain(20, 8, true),
                Networks.allToAll(64, 128),
                Networks.allToAll(1, 512),
                Networks.allToAll(256, 64));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("networksThatFit")
    void shouldReachExactlyTheSynapsesOfTheNetwork(NetworkDescription network) {
        RoutedNetwork routes = Router.route(Placer.place(network));

        assertEquals(List.of(), RoutedImages.check(routes, RoutedImages.of(routes)));
    }

    @Test
    void shouldGiveSpikesOfExternalSourcesTheBusAsSpl1Address() {
        NetworkDescription network = Networks.allToAll(4, 8);
        RoutedNetwork routes = Router.route(Placer.place(network));

        SpikeSource source = network.sources().getFirst();
        assertEquals(
                List.of(0, 1, 2, 3),
                Stream.of(0, 1, 2, 3)
                        .map(i -> routes.externalLabel(source, i) >> 14)
                        .toList());
    }

    @Test
    void shouldNotSpendALabelOnASourceNobodyHears() {
        Network net = Network.named("deaf");
        SpikeSource source = net.add(SpikeSource.of(10));
        net.add(Population.of(1, Lif.defaults()));
        RoutedNetwork routes = Router.route(Placer.place(net.description()));

        assertEquals(false, routes.isHeard(source, 0));
    }

    @Test
    void shouldRouteTheSameNetworkAlikeEveryTime() {
        NetworkDescription network = Networks.synfireChain(8, 7, true);
        RoutedNetwork one = Router.route(Placer.place(network));
        RoutedNetwork other = Router.route(Placer.place(network));

        for (int circuit : one.placement().used()) {
            AtomicNeuronOnDLS neuron = new AtomicNeuronOnDLS(circuit);
            assertEquals(one.neuronLabel(neuron), other.neuronLabel(neuron));
        }
    }

    @Test
    void shouldNameBusNeedAndNeuronWhenTheRowsOfABusDoNotSuffice() {
        Network net = Network.named("crowded");
        // 34 neurons on event output 0, hence on PADI bus 0, each with two synapses to the same neuron
        Population crowd = net.add(Population.of(34, Lif.defaults())
                .named("crowd")
                .on(Stream.iterate(0, i -> i < 34, i -> i + 1)
                        .map(i -> AtomicNeuronOnDLS.at(i / 2, i % 2))
                        .toList()));
        Population one =
                net.add(Population.of(1, Lif.defaults()).named("one").on(List.of(AtomicNeuronOnDLS.at(40, 0))));
        net.connect(crowd, one, Connector.allToAll(), Weight.of(10));
        net.connect(crowd, one, Connector.allToAll(), Weight.of(20));

        RoutingFailed failed = assertThrows(RoutingFailed.class, () -> Router.route(Placer.place(net.description())));

        assertEquals(Recovery.FIX_INPUT, failed.recovery());
        assertTrue(
                failed.getMessage()
                        .startsWith("PADI bus 0 of the top half: synapses of 34 sources need 34 synapse drivers,"
                                + " 32 of 32 can be given; most rows are for one[0] (68 excitatory, 0 inhibitory)"),
                failed.getMessage());
    }

    @Test
    void shouldRefuseMoreExternalSourcesThanTheLabelsOfAllBuses() {
        Network net = Network.named("many");
        SpikeSource in = net.add(SpikeSource.of(new SpikeTrains.Regular(9000, 1, 2, 1)));
        Population out = net.add(Population.of(450, Lif.defaults()));
        net.connect(in, out, (sources, targets, weight) -> Networks.roundRobin(sources, targets, 31), Weight.of(1));

        assertThrows(RoutingFailed.class, () -> Router.route(Placer.place(net.description())));
    }
}
