package org.neckar.chipmodel.omnibus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.analog.SynapseArray;
import org.neckar.chipmodel.event.ChipEventSink;
import org.neckar.chipmodel.event.EventFabric;
import org.neckar.chipmodel.fpga.ScriptedCircuits;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.SynapseCorrelationCalibQuadOnDLS;
import org.neckar.hal.coordinate.SynapseLabel;
import org.neckar.hal.coordinate.SynapseLabelQuadOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.SynapseWeightQuadOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.synapse.SynapseCorrelationCalibQuad;
import org.neckar.hal.synapse.SynapseLabelQuad;
import org.neckar.hal.synapse.SynapseQuad;
import org.neckar.hal.synapse.SynapseWeightQuad;
import org.neckar.testkit.Seeds;

class SynapseWindowsTest {
    private final RegisterSpace space = new RegisterSpace(0, EmulatedChip.ADDRESS_BITS);
    private final ScriptedCircuits circuits = new ScriptedCircuits();

    @BeforeEach
    void install() {
        new SynapseWindows(new EventFabric(circuits, new NoEvents()), circuits).install(space);
    }

    private <C extends Coordinate, T extends Container<C>> void write(C at, T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        int[] words = map.encode(container);
        for (int i = 0; i < words.length; i++) {
            space.write(0, map.address(at, i, Backend.OMNIBUS), words[i], 0xf);
        }
    }

    private <C extends Coordinate, T extends Container<C>> T read(C at, Class<T> type) {
        RegisterMap<C, T> map = RegisterMap.of(type);
        int[] words = map.addresses(at, Backend.OMNIBUS);
        for (int i = 0; i < words.length; i++) {
            words[i] = space.read(0, words[i]);
        }
        return map.decode(words, 0);
    }

    @Test
    void shouldShowOneSynapseThroughAllWindows() {
        int place = 16384 + 200 * 64 + 37;
        write(new SynapseWeightQuadOnDLS(place), new SynapseWeightQuad(List.of(1, 2, 36, 63)));
        write(
                new SynapseLabelQuadOnDLS(place),
                new SynapseLabelQuad(
                        List.of(new SynapseLabel(5), new SynapseLabel(6), new SynapseLabel(7), new SynapseLabel(63))));
        write(
                new SynapseCorrelationCalibQuadOnDLS(place),
                new SynapseCorrelationCalibQuad(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0)));
        var raw = read(new SynapseQuadOnDLS(place), SynapseQuad.class);
        assertEquals(List.of(1, 2, 36, 63), raw.weights());
        assertEquals(List.of(0, 1, 2, 3), raw.timeCalibs());
        assertEquals(List.of(3, 2, 1, 0), raw.ampCalibs());
        assertEquals(63, raw.labels().get(3).toEnum());
    }

    @Test
    void shouldShowThroughTheWindowsWhatWasWrittenRaw() {
        var labels = List.of(new SynapseLabel(1), new SynapseLabel(2), new SynapseLabel(3), new SynapseLabel(4));
        write(
                new SynapseQuadOnDLS(99),
                new SynapseQuad(List.of(10, 20, 30, 40), labels, List.of(1, 1, 2, 2), List.of(3, 3, 0, 0)));
        assertEquals(
                List.of(10, 20, 30, 40),
                read(new SynapseWeightQuadOnDLS(99), SynapseWeightQuad.class).values());
        assertEquals(
                labels,
                read(new SynapseLabelQuadOnDLS(99), SynapseLabelQuad.class).values());
        assertEquals(
                List.of(1, 1, 2, 2),
                read(new SynapseCorrelationCalibQuadOnDLS(99), SynapseCorrelationCalibQuad.class)
                        .timeCalibs());
    }

    @Seeds(50)
    void shouldReachTheSynapseOfRowAndColumn(RandomGenerator random) {
        int half = random.nextInt(2);
        int row = random.nextInt(256);
        int column = random.nextInt(256);
        int weight = 1 + random.nextInt(63);
        int quad = column % 2 * 32 + column / 8;
        Integer[] weights = {0, 0, 0, 0};
        weights[column / 2 % 4] = weight;
        write(new SynapseWeightQuadOnDLS(half * 16384 + row * 64 + quad), new SynapseWeightQuad(List.of(weights)));
        SynapseArray array = circuits.synapses(half);
        assertEquals(weight, array.weight(row, column));
    }

    @Test
    void shouldKeepTheBytesThatAreNotEnabled() {
        write(new SynapseWeightQuadOnDLS(0), new SynapseWeightQuad(List.of(1, 2, 3, 4)));
        int address =
                RegisterMap.of(SynapseWeightQuad.DEFAULT).address(new SynapseWeightQuadOnDLS(0), 0, Backend.OMNIBUS);
        space.write(0, address, 0, 0b0001);
        assertEquals(
                List.of(1, 2, 3, 0),
                read(new SynapseWeightQuadOnDLS(0), SynapseWeightQuad.class).values());
    }

    private static final class NoEvents implements ChipEventSink {
        @Override
        public void spike(long cycle, int label) {
            throw new AssertionError("no event expected");
        }

        @Override
        public void sample(long cycle, int field) {
            throw new AssertionError("no sample expected");
        }
    }
}
