package org.neckar.hal.coordinate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Seeds;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogicalNeuronOnDLSTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final CompartmentOnLogicalNeuron SOMA = new CompartmentOnLogicalNeuron(0);
    private static final CompartmentOnLogicalNeuron DENDRITE = new CompartmentOnLogicalNeuron(1);

    /** Two circuits above each other, and one to the right of the lower one. */
    private static final LogicalNeuronCompartments HOOK = new LogicalNeuronCompartments(Map.of(
            SOMA, List.of(AtomicNeuronOnLogicalNeuron.at(0, 0), AtomicNeuronOnLogicalNeuron.at(0, 1)),
            DENDRITE, List.of(AtomicNeuronOnLogicalNeuron.at(1, 1))));

    @Test
    void shouldPlaceColumnsToTheRightAndRowsDownwards() {
        LogicalNeuronOnDLS place = LogicalNeuronOnDLS.place(HOOK, AtomicNeuronOnDLS.at(10, 0));
        assertEquals(
                Map.of(
                        SOMA, List.of(AtomicNeuronOnDLS.at(10, 0), AtomicNeuronOnDLS.at(10, 1)),
                        DENDRITE, List.of(AtomicNeuronOnDLS.at(11, 1))),
                place.compartments());
    }

    @Test
    void shouldPlaceAMirrorImage() {
        LogicalNeuronOnDLS place = LogicalNeuronOnDLS.place(HOOK, AtomicNeuronOnDLS.at(10, 1), Mirroring.BOTH);
        assertEquals(
                List.of(AtomicNeuronOnDLS.at(10, 1), AtomicNeuronOnDLS.at(10, 0), AtomicNeuronOnDLS.at(9, 0)),
                place.circuits());
    }

    @Test
    void shouldListCircuitsByCompartment() {
        LogicalNeuronCompartments shape = new LogicalNeuronCompartments(Map.of(
                new CompartmentOnLogicalNeuron(10), List.of(AtomicNeuronOnLogicalNeuron.at(0, 0)),
                new CompartmentOnLogicalNeuron(9), List.of(AtomicNeuronOnLogicalNeuron.at(1, 0))));
        assertEquals(
                List.of(AtomicNeuronOnLogicalNeuron.at(1, 0), AtomicNeuronOnLogicalNeuron.at(0, 0)), shape.circuits());
    }

    private static String refusal(AtomicNeuronOnDLS anchor, Mirroring mirroring) {
        return assertThrows(NeckarException.class, () -> LogicalNeuronOnDLS.place(HOOK, anchor, mirroring))
                .getMessage();
    }

    @Test
    void shouldRefuseToCrossTheMiddleOfTheChip() {
        assertEquals(
                "LogicalNeuronOnDLS: AtomicNeuronOnLogicalNeuron(NeuronColumnOnLogicalNeuron(1), "
                        + "NeuronRowOnLogicalNeuron(1); Enum(129)) of a neuron anchored at "
                        + "AtomicNeuronOnDLS(NeuronColumnOnDLS(127), NeuronRowOnDLS(0); Enum(127)), mirroring NONE, "
                        + "falls on column 128, row 1 (allowed columns 0..127, rows 0..1); "
                        + "move the anchor or mirror the neuron",
                refusal(AtomicNeuronOnDLS.at(127, 0), Mirroring.NONE));
    }

    @Test
    void shouldRefuseToCrossTheMiddleOfTheChipFromTheRight() {
        assertEquals(
                "falls on column 127, row 1 (allowed columns 128..255, rows 0..1)",
                refusal(AtomicNeuronOnDLS.at(128, 0), Mirroring.COLUMNS).replaceAll(".*(falls[^;]*);.*", "$1"));
    }

    @Test
    void shouldRefuseToLeaveTheChipAtItsEdges() {
        assertEquals(
                "falls on column -1, row 1",
                refusal(AtomicNeuronOnDLS.at(0, 0), Mirroring.COLUMNS).replaceAll(".*(falls.*) \\(.*", "$1"));
        assertEquals(
                "falls on column 256, row 1",
                refusal(AtomicNeuronOnDLS.at(255, 0), Mirroring.NONE).replaceAll(".*(falls.*) \\(.*", "$1"));
        assertEquals(
                "falls on column 3, row 2",
                refusal(AtomicNeuronOnDLS.at(3, 1), Mirroring.NONE).replaceAll(".*(falls.*) \\(.*", "$1"));
        assertEquals(
                "falls on column 3, row -1",
                refusal(AtomicNeuronOnDLS.at(3, 0), Mirroring.ROWS).replaceAll(".*(falls.*) \\(.*", "$1"));
    }

    @Test
    void shouldRefuseCircuitsOnBothSidesOfTheChip() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> new LogicalNeuronOnDLS(
                        Map.of(SOMA, List.of(AtomicNeuronOnDLS.at(127, 0), AtomicNeuronOnDLS.at(128, 0)))));
        assertEquals(
                "LogicalNeuronOnDLS: AtomicNeuronOnDLS(NeuronColumnOnDLS(127), NeuronRowOnDLS(0); Enum(127)) and "
                        + "AtomicNeuronOnDLS(NeuronColumnOnDLS(128), NeuronRowOnDLS(0); Enum(128)) lie on different "
                        + "sides of the border between columns 127 and 128; keep a neuron on one side",
                refused.getMessage());
    }

    @Test
    void shouldRefuseToUseACircuitTwice() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> new LogicalNeuronCompartments(Map.of(
                        SOMA, List.of(AtomicNeuronOnLogicalNeuron.at(0, 0)),
                        DENDRITE, List.of(AtomicNeuronOnLogicalNeuron.at(0, 0)))));
        assertEquals(
                "LogicalNeuronCompartments: AtomicNeuronOnLogicalNeuron(NeuronColumnOnLogicalNeuron(0), "
                        + "NeuronRowOnLogicalNeuron(0); Enum(0)) is used twice, in CompartmentOnLogicalNeuron(0) and in "
                        + "CompartmentOnLogicalNeuron(1); every circuit belongs to one compartment",
                refused.getMessage());
    }

    @Test
    void shouldRefuseAnEmptyCompartment() {
        NeckarException refused =
                assertThrows(NeckarException.class, () -> new LogicalNeuronCompartments(Map.of(DENDRITE, List.of())));
        assertEquals(
                "LogicalNeuronCompartments: CompartmentOnLogicalNeuron(1) has no circuit; leave the compartment out",
                refused.getMessage());
    }

    @Test
    void shouldPrintALinePerCompartment() {
        assertEquals("""
                LogicalNeuronOnDLS(
                \tCompartmentOnLogicalNeuron(1): [AtomicNeuronOnDLS(NeuronColumnOnDLS(7), NeuronRowOnDLS(1); Enum(263))]
                )""", new LogicalNeuronOnDLS(Map.of(DENDRITE, List.of(AtomicNeuronOnDLS.at(7, 1)))).toString());
    }

    @Test
    void shouldReadTheShortForm() {
        assertEquals(
                new LogicalNeuronOnDLS(
                        Map.of(DENDRITE, List.of(AtomicNeuronOnDLS.at(7, 1), AtomicNeuronOnDLS.at(8, 1)))),
                LogicalNeuronOnDLS.parse(
                        "LogicalNeuronOnDLS(CompartmentOnLogicalNeuron(1):[AtomicNeuronOnDLS(7, 1), AtomicNeuronOnDLS(264)])"));
    }

    @Test
    void shouldSayWhereTextIsMalformed() {
        NeckarException refused = assertThrows(
                NeckarException.class,
                () -> LogicalNeuronOnDLS.parse("LogicalNeuronOnDLS(CompartmentOnLogicalNeuron(1)"));
        assertEquals(
                "LogicalNeuronOnDLS 'LogicalNeuronOnDLS(CompartmentOnLogicalNeuron(1)', character 49: expected ':' "
                        + "(write it like LogicalNeuronOnDLS(CompartmentOnLogicalNeuron(0): [AtomicNeuronOnDLS(3, 0)]))",
                refused.getMessage());
    }

    @Seeds(200)
    void shouldReadWhatItPrints(RandomGenerator random) {
        LogicalNeuronCompartments shape = randomShape(random);
        assertEquals(shape, LogicalNeuronCompartments.parse(shape.toString()));
        LogicalNeuronOnDLS place = LogicalNeuronOnDLS.place(shape, AtomicNeuronOnDLS.at(128, 0));
        assertEquals(place, LogicalNeuronOnDLS.parse(place.toString()));
    }

    @Seeds(500)
    void shouldRefuseMutilatedTextByName(RandomGenerator random) {
        StringBuilder text = new StringBuilder(randomShape(random).toString());
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.deleteCharAt(at);
            } else {
                text.setCharAt(at, "()[]:;,0 \n".charAt(random.nextInt(10)));
            }
        }
        try {
            LogicalNeuronCompartments read = LogicalNeuronCompartments.parse(text.toString());
            assertEquals(read, LogicalNeuronCompartments.parse(read.toString()));
        } catch (NeckarException e) {
            assertEquals(NeckarException.class, e.getClass());
        }
    }

    private static LogicalNeuronCompartments randomShape(RandomGenerator random) {
        List<AtomicNeuronOnLogicalNeuron> free = new ArrayList<>(
                CoordinateType.of(AtomicNeuronOnLogicalNeuron.class).all().toList());
        Map<CompartmentOnLogicalNeuron, List<AtomicNeuronOnLogicalNeuron>> compartments = new HashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<AtomicNeuronOnLogicalNeuron> circuits = new ArrayList<>();
            for (int k = random.nextInt(4); k >= 0; k--) {
                circuits.add(free.remove(random.nextInt(free.size())));
            }
            compartments.put(new CompartmentOnLogicalNeuron(random.nextInt(CompartmentOnLogicalNeuron.SIZE)), circuits);
        }
        return new LogicalNeuronCompartments(compartments);
    }

    @Test
    @EnabledIfVectors
    void shouldPrintTheRecordedForms() {
        Map<String, Object> empty = Map.of(
                "LogicalNeuronOnDLS", LogicalNeuronOnDLS.EMPTY,
                "LogicalNeuronCompartments", LogicalNeuronCompartments.EMPTY);
        Map<String, Integer> found = new HashMap<>();
        try (Stream<String> lines = Vectors.lines("halco/coordinates.jsonl.gz")) {
            lines.map(JSON::readTree).forEach(recorded -> {
                String name = recorded.get("type").asString().replaceAll(".*::", "");
                if (empty.containsKey(name)) {
                    found.merge(name, 1, Integer::sum);
                    assertSame(recorded, empty.get(name).toString());
                }
            });
        }
        assertEquals(Map.of("LogicalNeuronOnDLS", 1, "LogicalNeuronCompartments", 1), found);
    }

    private static void assertSame(JsonNode recorded, String printed) {
        for (String form : List.of("repr_first", "repr_last", "repr_default")) {
            assertEquals(recorded.get(form).asString(), printed);
        }
    }
}
