package org.neckar.grenade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.us;
import static org.neckar.grenade.network.Units.weight;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.Connections;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.grenade.compile.ChipCalibration;
import org.neckar.grenade.compile.CompiledNetwork;
import org.neckar.grenade.compile.Compiler;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.place.Placer;
import org.neckar.grenade.route.RoutedNetwork;
import org.neckar.grenade.route.Router;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.init.SystemInit;
import org.neckar.stadls.run.BoardState;

/**
 * Every layer of the event path is really passed: changes single words of a program, not the objects it is made of, and
 * sees the spikes change as those of the hardware would.
 */
class EveryLayerTest {
    private static final AtomicNeuronOnDLS RELAY = AtomicNeuronOnDLS.at(0, 0);
    private static RoutedNetwork routes;
    private static ExperimentProgram experiment;

    /** Ten sources make one neuron spike. */
    @BeforeAll
    static void compile() {
        Network net = Network.named("relay");
        SpikeSource in = net.add(SpikeSource.of(new SpikeTrains.Regular(10, 20, 30, 20)));
        Population out =
                net.add(Population.of(1, Lif.defaults().withTauRefrac(us(20))).on(List.of(RELAY)));
        net.connect(in, out, Connector.allToAll(), weight(63));
        routes = Router.route(Placer.place(net.description()));
        CompiledNetwork compiled = Compiler.compile(routes, ChipCalibration.NONE);
        experiment = ExperimentProgram.of(compiled, FpgaCycles.ofMicroseconds(ms(0.06).us()), new BoardState());
    }

    private static int spikesOf(long[] words) {
        try (Connection connection = Connections.open(Simulated.IDEAL)) {
            long[] init = SystemInit.standard().program().words();
            connection.execute(init, 0, init.length, new FromFpgaDecoder(new PlaybackDecoder())::accept);
            PlaybackDecoder decoded = new PlaybackDecoder();
            connection.execute(words, 0, words.length, new FromFpgaDecoder(decoded)::accept);
            return decoded.spikes().size();
        }
    }

    /** Changes the data word behind every write to an address. */
    private static int change(long[] words, int address, IntUnaryOperator change) {
        long write = ToFpga.omnibusAddress(address, false, 0xf);
        int changed = 0;
        for (int i = 0; i + 1 < words.length; i++) {
            if (words[i] == write) {
                int before = (int) words[i + 1];
                words[i + 1] = ToFpga.omnibusData(change.applyAsInt(before));
                changed += words[i + 1] == ToFpga.omnibusData(before) ? 0 : 1;
            }
        }
        return changed;
    }

    private static <C extends Coordinate, T extends Container<C>> int address(Class<T> type, C at, int word) {
        return RegisterMap.<C, T>of(type).address(at, word, Backend.OMNIBUS);
    }

    private static int spikesWith(int address, IntUnaryOperator change) {
        long[] words = experiment.program().words();
        assertTrue(change(words, address, change) > 0, "the program does not write 0x%08x so".formatted(address));
        return spikesOf(words);
    }

    @Test
    void shouldSpikeOnceWhenNothingIsChanged() {
        assertEquals(1, spikesOf(experiment.program().words()));
    }

    @Test
    void shouldStaySilentWhenTheCrossbarComparesWithAnotherLabel() {
        long[] words = experiment.program().words();
        for (int bus = 0; bus < 4; bus++) {
            CrossbarNodeOnDLS node =
                    CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(bus), new CrossbarInputOnDLS(8 + bus));
            assertTrue(change(words, address(CrossbarNode.class, node, 0), word -> word ^ 0x0001_0001) > 0);
        }

        assertEquals(0, spikesOf(words));
    }

    @Test
    void shouldStaySilentWhenThePadiBusesAreClosed() {
        int address = address(CommonPADIBusConfig.class, new CommonPADIBusConfigOnDLS(0), 0);

        assertEquals(0, spikesWith(address, word -> word & ~0xf));
    }

    @Test
    void shouldStaySilentWhenTheRowsInhibit() {
        long[] words = experiment.program().words();
        int changed = 0;
        for (int driver = 0; driver < 128; driver++) {
            SynapseDriverOnDLS at = new SynapseDriverOnDLS(driver);
            if (routes.driver(at).isUsed()) {
                // bits 4, 5: rows excite; bits 6, 7: rows inhibit
                changed += change(
                        words,
                        address(SynapseDriverConfig.class, at, 1),
                        word -> (word & ~0xf0) | (word & 0x30) << 2 | (word & 0xc0) >> 2);
            }
        }

        assertTrue(changed > 0);
        assertEquals(0, spikesOf(words));
    }

    @Test
    void shouldSpikeWithoutEndWhenTheThresholdCellIsOverwrittenBelowTheLeak() {
        long[] words = experiment.program().words();
        change(words, address(CapMemCell.class, CapMemRow.V_THRESHOLD.cell(RELAY), 0), word -> 200);

        assertTrue(spikesOf(words) > 1);
    }

    @Test
    void shouldStaySilentWhenTheThresholdCellIsOutOfReach() {
        int address = address(CapMemCell.class, CapMemRow.V_THRESHOLD.cell(RELAY), 0);

        assertEquals(0, spikesWith(address, word -> 1000));
    }

    @Test
    void shouldSendNothingToTheHostWhenTheOutputNodeIsClosed() {
        CrossbarNodeOnDLS node = CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(8), new CrossbarInputOnDLS(0));

        assertEquals(0, spikesWith(address(CrossbarNode.class, node, 0), word -> 0x0001_0000));
    }
}
