package org.neckar.lola.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.coordinate.NeuronResetOnDLS;
import org.neckar.hal.coordinate.SynapseOnSynapseRow;
import org.neckar.hal.coordinate.SynapseRowOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.neuron.NeuronReset;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.lola.neuron.AtomicNeuron;
import org.neckar.lola.synapse.SynapseMatrix;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChipImageTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    @EnabledIfVectors
    void shouldHoldTheWordsOfTheRecordedDefaultChipInTheirOrder() {
        JsonNode words = recordedProgram("chip_default").get("ut_words");
        ChipImage image = ChipImage.initial();
        assertEquals(words.size(), 2 * image.size());
        for (int i = 0; i < image.size(); i++) {
            assertEquals(
                    (int) Long.parseUnsignedLong(words.get(2 * i).asString(), 16), image.address(i), "address " + i);
            assertEquals(
                    (int) Long.parseUnsignedLong(words.get(2 * i + 1).asString(), 16),
                    image.word(i),
                    "word at 0x%08x".formatted(image.address(i)));
        }
    }

    @Test
    @EnabledIfVectors
    void shouldHoldTheRecordedSynapsePattern() {
        SynapseMatrix matrix = new SynapseMatrix();
        for (int row = 0; row < SynapseMatrix.ROWS; row++) {
            for (int column = 0; column < SynapseMatrix.COLUMNS; column++) {
                matrix.set(
                        new SynapseRowOnSynram(row),
                        new SynapseOnSynapseRow(column),
                        (7 * row + 3 * column) % 64,
                        (5 * row + column) % 64);
            }
        }
        SynramOnDLS bottom = new SynramOnDLS(1);
        ChipImage image = ChipImage.initial().toBuilder().set(bottom, matrix).build();
        JsonNode words = recordedProgram("synapse_matrix_pattern").get("ut_words");
        int start = IntStream.range(0, image.size())
                .filter(i -> image.address(i)
                        == (int) Long.parseUnsignedLong(words.get(0).asString(), 16))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < words.size() / 2; i++) {
            assertEquals(
                    (int) Long.parseUnsignedLong(words.get(2 * i + 1).asString(), 16),
                    image.word(start + i),
                    "word " + i);
        }
        assertEquals(matrix, image.synapses(bottom));
    }

    private static JsonNode recordedProgram(String name) {
        try (Stream<String> lines = Vectors.lines("programs/programs.jsonl.gz")) {
            return lines.filter(line -> line.startsWith("{\"name\":\"" + name + "\""))
                    .findFirst()
                    .map(JSON::readTree)
                    .orElseThrow();
        }
    }

    @Test
    void shouldGiveBackWhatWasPutIn() {
        CrossbarNodeOnDLS at = new CrossbarNodeOnDLS(24);
        CrossbarNode node = CrossbarNode.DEFAULT.withMask(0x3fff).withTarget(new NeuronLabel(0x123));
        ChipImage image = ChipImage.initial().toBuilder().set(at, node).build();
        assertEquals(node, image.get(CrossbarNode.class, at));
        assertEquals(CrossbarNode.DEFAULT, image.get(CrossbarNode.class, new CrossbarNodeOnDLS(23)));
    }

    @Test
    void shouldConfigureANeuronAsOneValue() {
        AtomicNeuronOnDLS at = new AtomicNeuronOnDLS(300);
        AtomicNeuron neuron = AtomicNeuron.DEFAULT.with(
                n -> n.leak(AtomicNeuron.DEFAULT.leak().withVLeak(700)));
        ChipImage image = ChipImage.initial().toBuilder().set(at, neuron).build();
        assertEquals(700, image.capMem(CapMemRow.V_LEAK.cell(at)));
    }

    @Test
    void shouldGiveBackANeuronAsOneValue() {
        AtomicNeuronOnDLS at = new AtomicNeuronOnDLS(300);
        AtomicNeuron neuron = AtomicNeuron.DEFAULT.with(
                n -> n.leak(AtomicNeuron.DEFAULT.leak().withVLeak(700)));
        ChipImage image = ChipImage.initial().toBuilder().set(at, neuron).build();
        assertEquals(neuron, image.neuron(at));
        assertEquals(AtomicNeuron.DEFAULT, image.neuron(new AtomicNeuronOnDLS(299)));
    }

    @Test
    void shouldFindTheWordsThatDiffer() {
        ChipImage changed = ChipImage.initial().toBuilder()
                .capMem(CapMemRow.V_LEAK.cell(new AtomicNeuronOnDLS(1)), 1)
                .build();
        int[] differences = changed.differences(ChipImage.initial());
        assertEquals(1, differences.length);
        assertEquals(0x0014_0020, changed.address(differences[0]));
    }

    @Test
    void shouldFindNoDifferenceToItself() {
        assertEquals(0, ChipImage.initial().differences(ChipImage.initial()).length);
    }

    @Test
    void shouldShowEveryFieldByItsName() {
        assertEquals(1022, ChipImage.initial().fields().get("synapseBlocks.iBiasDac", 3));
    }

    @Test
    void shouldChangeOnlyTheCopy() {
        ChipImage changed = ChipImage.initial().toBuilder()
                .capMem(CapMemRow.V_LEAK.cell(new AtomicNeuronOnDLS(0)), 1)
                .build();
        assertNotEquals(ChipImage.initial(), changed);
        assertNotEquals(ChipImage.initial().hash(), changed.hash());
        assertEquals(0, ChipImage.initial().capMem(CapMemRow.V_LEAK.cell(new AtomicNeuronOnDLS(0))));
    }

    @Test
    void shouldRefuseContainersThatAreNoConfiguration() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> ChipImage.initial().toBuilder().set(new NeuronResetOnDLS(3), NeuronReset.DEFAULT));
        assertTrue(refused.getMessage().contains("NeuronReset"), refused.getMessage());
    }
}
