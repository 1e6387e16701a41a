package org.neckar.hal.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RecordedFields;
import org.neckar.hal.register.RegisterMap;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads of every container on every back end against recorded words of the wire. */
@EnabledIfVectors
class BackendVectorsTest {
    private static final System.Logger LOG = System.getLogger(BackendVectorsTest.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, RegisterMap<?, ?>> MAPS = Containers.all().stream()
            .map(Containers::map)
            .collect(Collectors.toMap(RegisterMap::name, Function.identity()));
    private static final Map<String, Backend> BACKENDS =
            Arrays.stream(Backend.values()).collect(Collectors.toMap(Backend::fieldName, Function.identity()));
    /** Containers of the word-access layer, for which nothing was recorded. */
    private static final Set<String> NOT_RECORDED = Set.of("I2CIdRegister", "WaitUntil");

    private final Set<String> compared = new TreeSet<>();
    private final List<String> disagreements = new ArrayList<>();
    private long words;

    @Test
    void shouldSendTheRecordedWordsForEveryContainer() {
        try (Stream<String> lines = Vectors.lines("haldls/encode_small.jsonl.gz")) {
            lines.map(JSON::readTree)
                    .filter(line -> MAPS.containsKey(line.get("container").asString()))
                    .forEach(this::compare);
        }
        LOG.log(System.Logger.Level.INFO, "{0} words of {1} containers compared", words, compared.size());
        assertTrue(
                disagreements.isEmpty(),
                () -> disagreements.size() + " disagreements, the first:\n"
                        + disagreements.stream().limit(10).collect(Collectors.joining("\n")));
        Set<String> missed = new TreeSet<>(MAPS.keySet());
        missed.removeAll(compared);
        missed.removeAll(NOT_RECORDED);
        assertEquals(Set.of(), missed, "containers without a recorded line");
    }

    @SuppressWarnings("unchecked") // the coordinates of a line are made by the coordinate type of the same map
    private void compare(JsonNode line) {
        var map = (RegisterMap<Coordinate, Container<Coordinate>>)
                MAPS.get(line.get("container").asString());
        Backend backend = BACKENDS.get(line.get("backend").asString());
        Coordinate at = map.coordinates().at(line.get("coord").asInt());
        compared.add(map.name());
        try {
            compareWrite(map, backend, at, line);
            compareRead(map, backend, at, line);
        } catch (AssertionError | RuntimeException e) {
            disagreements.add(map + " over " + backend + " at " + at + ": " + e);
        }
    }

    private void compareWrite(
            RegisterMap<Coordinate, Container<Coordinate>> map, Backend backend, Coordinate at, JsonNode line) {
        Container<Coordinate> container = RecordedFields.of(line.get("fields")).container(map);
        WordBuffer out = new WordBuffer();
        if (map.access() == Access.READ_ONLY) {
            assertThrows(NeckarException.class, () -> ContainerWriter.write(out, at, container, backend));
        } else {
            ContainerWriter.write(out, at, container, backend);
        }
        assertWords(line.path("ut_write"), out, "write");
    }

    private void compareRead(
            RegisterMap<Coordinate, Container<Coordinate>> map, Backend backend, Coordinate at, JsonNode line) {
        WordBuffer out = new WordBuffer();
        if (map.access() == Access.WRITE_ONLY || backend.access() == Access.WRITE_ONLY) {
            assertThrows(NeckarException.class, () -> ContainerReader.read(out, map.type(), at, backend));
        } else {
            ContainerReader.read(out, map.type(), at, backend);
        }
        assertWords(line.path("ut_read"), out, "read");
    }

    private void assertWords(JsonNode recorded, WordBuffer out, String direction) {
        assertEquals(
                StreamSupport.stream(recorded.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(" ")),
                hex(out),
                direction);
        words += out.size();
    }

    static String hex(WordBuffer out) {
        return Arrays.stream(out.toArray())
                .mapToObj(word -> String.format("%016x", word))
                .collect(Collectors.joining(" "));
    }
}
