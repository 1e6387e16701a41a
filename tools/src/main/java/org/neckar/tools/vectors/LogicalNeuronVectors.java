package org.neckar.tools.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;
import org.neckar.hal.register.Backend;
import org.neckar.lola.morphology.LogicalNeuron;
import org.neckar.lola.neuron.NeuronComposites;
import tools.jackson.databind.JsonNode;

/**
 * Judges recorded logical neurons. Their places have no index but a notation, and their words are those of their
 * circuits. Recorded are neurons without circuits; the content of others is not known in this form and fails.
 */
final class LogicalNeuronVectors {
    private LogicalNeuronVectors() {}

    /** Whether a line is about a logical neuron. */
    static boolean isAbout(JsonNode recorded) {
        return recorded.path("container").asString("").equals(LogicalNeuron.NAME);
    }

    /** A line of any kind. */
    static void compare(JsonNode recorded, Findings findings) {
        if (recorded.has("coordinate_type")) {
            declaration(recorded, findings);
        } else if (recorded.has("addresses")) {
            same(
                    findings,
                    "number of places",
                    recorded.get("count").asInt(),
                    recorded.get("addresses").size());
            for (JsonNode entry : recorded.get("addresses")) {
                addresses(recorded, entry.get(0), entry.get(1), entry.get(2), findings);
            }
        } else {
            content(recorded, findings);
        }
    }

    private static void declaration(JsonNode recorded, Findings findings) {
        same(
                findings,
                "coordinate type",
                CoordinateVectors.bare(recorded.get("coordinate_type")),
                LogicalNeuronOnDLS.class.getSimpleName());
        same(
                findings,
                "back ends",
                recorded.get("backends").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
                LogicalNeuron.backends().stream().map(Backend::fieldName).collect(Collectors.toSet()));
        same(
                findings,
                "default back end",
                recorded.get("default_backend").asString(),
                NeuronComposites.ATOMIC_NEURON.defaultBackend().fieldName());
        for (String none : List.of("unsupported_write_targets", "unsupported_read_targets", "field_ranges")) {
            same(findings, none, 0, recorded.path(none).size());
        }
        same(
                findings,
                "differential write",
                false,
                recorded.get("differential_write").asBoolean());
    }

    private static void addresses(JsonNode line, JsonNode place, JsonNode writes, JsonNode reads, Findings findings) {
        List<Integer> expected = Arrays.stream(
                        LogicalNeuron.addresses(LogicalNeuronOnDLS.parse(place.asString()), backend(line)))
                .boxed()
                .toList();
        same(findings, "write addresses at " + place, words(writes), expected);
        same(findings, "read addresses at " + place, words(reads), expected);
    }

    private static void content(JsonNode recorded, Findings findings) {
        LogicalNeuronOnDLS place =
                LogicalNeuronOnDLS.parse(recorded.get("coord").asString());
        List<Integer> words =
                Arrays.stream(LogicalNeuron.EMPTY.toWords(place)).boxed().toList();
        JsonNode writes = recorded.path("writes");
        same(
                findings,
                "written words",
                writes.valueStream().map(write -> (int) write.get(1).asLong()).toList(),
                words);
        same(findings, "read addresses", words(recorded.get("reads")), List.of());
        JsonNode fields = recorded.get("fields");
        same(findings, "members", new TreeSet<>(List.of("cereal_class_version", "morphology")), names(fields));
        same(findings, "circuits", 0, fields.path("morphology").size());
        for (String none : List.of("words", "ut_write", "ut_read")) {
            same(findings, none, 0, recorded.path(none).size());
        }
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static Backend backend(JsonNode line) {
        String name = line.get("backend").asString();
        return LogicalNeuron.backends().stream()
                .filter(backend -> backend.fieldName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> words(JsonNode array) {
        return Arrays.stream(RecordedGroup.words(array)).boxed().toList();
    }

    private static void same(Findings findings, String what, Object expected, Object actual) {
        findings.same(LogicalNeuron.NAME, null, what, expected, actual);
    }
}
