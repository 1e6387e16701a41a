package org.neckar.grenade.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.place.Placer;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseQuad;
import org.neckar.testkit.Seeds;

/** The checker must refuse images in which something of the event path was changed. */
class RouteCheckerTest {
    private RoutedNetwork routes;
    private WordMap words;

    /** One external source excites neuron a, which inhibits neuron b. */
    @BeforeEach
    void route() {
        Network net = Network.named("relay");
        SpikeSource in = net.add(SpikeSource.of(10).named("in"));
        Population a = net.add(Population.of(1, Lif.defaults()).named("a").on(List.of(AtomicNeuronOnDLS.at(0, 0))));
        Population b = net.add(Population.of(1, Lif.defaults()).named("b").on(List.of(AtomicNeuronOnDLS.at(40, 0))));
        net.connect(in, a, Connector.oneToOne(), Weight.of(31));
        net.connect(a, b, Connector.oneToOne(), Weight.of(-20));
        routes = Router.route(Placer.place(net.description()));
        words = RoutedImages.of(routes);
    }

    private List<String> findings() {
        return RoutedImages.check(routes, words);
    }

    /** The driver of the synapse from a source to a column of the top half: the one that has a weight there. */
    private SynapseDriverOnDLS driverOf(int column) {
        for (int driver = 0; driver < SynapseDriverOnDLS.SIZE; driver++) {
            SynapseDriverOnDLS at = new SynapseDriverOnDLS(driver);
            if (at.toSynapseRowOnDLS().stream().anyMatch(row -> routes.weight(row, column) > 0)) {
                return at;
            }
        }
        throw new AssertionError("no synapse in column " + column);
    }

    private SynapseDriverConfig driver(SynapseDriverOnDLS at) {
        DriverRoute route = routes.driver(at);
        return SynapseDriverConfig.DEFAULT
                .withEnableReceiver(route.isUsed())
                .withEnableAddressOut(true)
                .withRowAddressCompareMask(route.compareMask())
                .withRowModeBottom(route.bottom())
                .withRowModeTop(route.top());
    }

    @Test
    void shouldFindNothingInAnImageAsRouted() {
        assertEquals(List.of(), findings());
    }

    @Test
    void shouldSeeAWrongLabelInTheCrossbar() {
        int bus = routes.externalLabel(routes.placement().network().sources().getFirst(), 0) >> 14;
        CrossbarNodeOnDLS node = CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(bus), new CrossbarInputOnDLS(8 + bus));
        words.put(node, CrossbarNode.DROP_ALL);

        assertEquals(
                List.of("in[0]: does not reach a[0] on " + AtomicNeuronOnDLS.at(0, 0) + " with weight 31"), findings());
    }

    @Test
    void shouldSeeAWrongRowMode() {
        SynapseDriverOnDLS at = driverOf(40);
        words.put(at, driver(at).withRowModeBottom(RowMode.EXCITATORY));

        assertEquals(
                List.of("a[0]: does not reach b[0] on " + AtomicNeuronOnDLS.at(40, 0) + " with weight -20"),
                findings());
    }

    @Test
    void shouldSeeAClosedPadiBus() {
        words.put(new CommonPADIBusConfigOnDLS(0), CommonPADIBusConfig.DEFAULT);

        assertEquals(2, findings().size());
    }

    @Test
    void shouldSeeADriverThatListensToAnotherRowSelect() {
        SynapseDriverOnDLS at = driverOf(0);
        words.put(at, driver(at).withEnableReceiver(false));

        assertTrue(findings().getFirst().startsWith("in[0]: does not reach a[0]"));
    }

    @Test
    void shouldSeeAnOpenColumnSwitch() {
        words.put(
                AtomicNeuronOnDLS.at(0, 0).toColumnCurrentQuadOnDLS(),
                ColumnCurrentQuad.DEFAULT.withEnableSynapticCurrentInhibitory(List.of(true, true, true, true)));

        assertTrue(findings().getFirst().startsWith("in[0]: does not reach a[0]"));
    }

    @Test
    void shouldSeeANeuronThatSendsNoSpikes() {
        words.put(
                AtomicNeuronOnDLS.at(40, 0).toNeuronBackendConfigOnDLS(),
                NeuronBackendConfig.DEFAULT.withAddressOut(new NeuronBackendAddressOut(200)));

        assertEquals(List.of("b[0]: sends no spikes"), findings());
    }

    @Test
    void shouldSeeSpikesThatDoNotLeaveTheChip() {
        words.put(CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(8), new CrossbarInputOnDLS(0)), CrossbarNode.DROP_ALL);

        assertEquals(List.of("a[0]: its spikes do not reach the host"), findings());
    }

    @Test
    void shouldSeeASynapseTooMany() {
        SynapseDriverOnDLS driver = driverOf(0);
        int row = driver.toSynapseRowOnDLS().getFirst().toEnum();
        // quad 0 of that row holds columns 0, 2, 4, 6: give column 2 what column 0 has
        SynapseQuadOnDLS at = new SynapseQuadOnDLS(row * 64);
        SynapseQuad quad = read(at);
        words.put(
                at,
                quad.withWeights(List.of(quad.weights().get(0), 7, 0, 0))
                        .withLabels(List.of(
                                quad.labels().get(0),
                                quad.labels().get(0),
                                quad.labels().get(0),
                                quad.labels().get(0))));
        words.put(AtomicNeuronOnDLS.at(2, 0).toNeuronConfigOnDLS(), NeuronConfig.DEFAULT.withEnableSyninExc(true));

        assertEquals(
                List.of("in[0]: reaches, but should not, unused on " + AtomicNeuronOnDLS.at(2, 0) + " with weight 7"),
                findings());
    }

    private SynapseQuad read(SynapseQuadOnDLS at) {
        RegisterMap<SynapseQuadOnDLS, SynapseQuad> map = RegisterMap.of(SynapseQuad.class);
        int[] addresses = map.addresses(at, Backend.OMNIBUS);
        return map.decode(new int[] {words.word(addresses[0]), words.word(addresses[1])}, 0);
    }

    @Seeds(40)
    void shouldSeeEveryFlippedBitOfAWeightOrLabelInUse(RandomGenerator random) {
        int column = random.nextBoolean() ? 0 : 40;
        int row = driverOf(column).toSynapseRowOnDLS().getFirst().toEnum();
        int quad = column / 8;
        int address = RegisterMap.of(SynapseQuad.class)
                .address(new SynapseQuadOnDLS(row * 64 + quad), random.nextInt(2), Backend.OMNIBUS);
        int bit = 1 << (24 + random.nextInt(6));
        words.flip(address, bit);
        try {
            assertTrue(!findings().isEmpty(), "bit %08x of column %d".formatted(bit, column));
        } finally {
            words.flip(address, bit);
        }
    }

    @Test
    void shouldKnowAllQuadsOfColumnSwitches() {
        for (int quad = 0; quad < ColumnCurrentQuadOnDLS.SIZE; quad++) {
            words.put(new ColumnCurrentQuadOnDLS(quad), ColumnCurrentQuad.DEFAULT);
        }

        assertEquals(2, findings().size());
    }
}
