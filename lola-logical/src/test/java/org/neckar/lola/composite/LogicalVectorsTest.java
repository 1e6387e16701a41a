package org.neckar.lola.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.lola.LogicalContainers;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every composite of {@link LogicalContainers} against the recorded encodings of an independent implementation.
 * Recorded composites without a declaration here are logged.
 */
@EnabledIfVectors
class LogicalVectorsTest {
    private static final System.Logger LOG = System.getLogger(LogicalVectorsTest.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Composite<?>> COMPOSITES =
            LogicalContainers.all().stream().collect(Collectors.toMap(Composite::name, Function.identity()));
    private static final Set<String> REGISTERS =
            Containers.all().stream().map(type -> Containers.map(type).name()).collect(Collectors.toSet());

    private final List<String> disagreements = new ArrayList<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();
    private long values;

    /** Compares one recorded line with its composite. */
    @FunctionalInterface
    private interface Comparison {
        void compare(Composite<Coordinate> composite, JsonNode recorded);
    }

    @Test
    void shouldKnowTheRecordedCoordinatesAndBackEnds() {
        compareFile("meta", this::compareMeta);
        assertEquals(COMPOSITES.keySet(), lines.keySet(), "composites compared");
    }

    @Test
    void shouldComputeTheRecordedAddresses() {
        compareFile("addresses", this::compareAddresses);
        assertEquals(COMPOSITES.keySet(), lines.keySet(), "composites compared");
    }

    @Test
    void shouldEncodeTheRecordedWordsOfSmallComposites() {
        compareFile("encode_small", this::compareEncoding);
    }

    @Test
    void shouldEncodeTheRecordedWordsOfBigComposites() {
        compareFile("encode_big", this::compareEncoding);
    }

    @Test
    void shouldEncodeTheRecordedRandomWords() {
        compareFile("encode_large_random", this::compareEncoding);
    }

    @Test
    void shouldDecodeTheRecordedWords() {
        compareFile("decode", this::compareDecoding);
    }

    private void compareFile(String file, Comparison comparison) {
        try (Stream<String> all = Vectors.lines("haldls/" + file + ".jsonl.gz")) {
            all.forEach(line -> compareLine(line, comparison));
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0}: {1} values in {2} lines of {3} composites compared; not here: {4}",
                file,
                values,
                lines.values().stream().mapToInt(Integer::intValue).sum(),
                lines.size(),
                missing);
        assertTrue(
                disagreements.isEmpty(),
                () -> disagreements.size() + " disagreements, the first:\n"
                        + disagreements.stream().limit(20).collect(Collectors.joining("\n")));
    }

    @SuppressWarnings("unchecked") // the coordinates of a line are made by the coordinate type of the same composite
    private void compareLine(String line, Comparison comparison) {
        String prefix = "{\"container\":\"";
        String name = line.substring(prefix.length(), line.indexOf('"', prefix.length()));
        Composite<?> composite = COMPOSITES.get(name);
        if (composite == null) {
            if (!REGISTERS.contains(name)) {
                missing.add(name);
            }
            return;
        }
        lines.merge(name, 1, Integer::sum);
        try {
            comparison.compare((Composite<Coordinate>) composite, JSON.readTree(line));
        } catch (AssertionError | RuntimeException e) {
            disagreements.add(line.substring(0, Math.min(line.length(), 120)) + "...\n    " + e);
        }
    }

    private void compareMeta(Composite<Coordinate> composite, JsonNode recorded) {
        assertEquals(
                recorded.get("coordinate_type").asString().replaceAll(".*::", ""),
                composite.coordinates().name());
        assertEquals(
                StreamSupport.stream(recorded.get("backends").spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()),
                composite.backends().stream().map(Backend::fieldName).collect(Collectors.toSet()));
        assertEquals(
                recorded.get("default_backend").asString(),
                composite.defaultBackend().fieldName());
        assertEquals(recorded.get("differential_write").asBoolean(), composite.differential(), "differential");
        values += 4;
    }

    private static Backend backend(JsonNode recorded) {
        String name = recorded.get("backend").asString();
        return Arrays.stream(Backend.values())
                .filter(backend -> backend.fieldName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void compareAddresses(Composite<Coordinate> composite, JsonNode recorded) {
        Backend backend = backend(recorded);
        for (JsonNode place : recorded.get("addresses")) {
            Coordinate at = composite.coordinates().at(place.get(0).asInt());
            assertArrayEquals(words(place.get(1)), composite.writeAddresses(at, backend), at::toString);
            assertArrayEquals(words(place.get(2)), composite.readAddresses(at, backend), at::toString);
            values += place.get(1).size() + place.get(2).size();
        }
    }

    private static int[] words(JsonNode array) {
        int[] words = new int[array.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = (int) array.get(i).asLong();
        }
        return words;
    }

    private void compareEncoding(Composite<Coordinate> composite, JsonNode recorded) {
        boolean isDefault = recorded.get("variant").asString().equals("default");
        boolean hasFields = !recorded.get("fields").isNull();
        assertTrue(hasFields || isDefault, "nothing recorded to encode");
        int[] encoded = composite.initialWords();
        if (hasFields) {
            FieldValues fields = fields(composite, recorded.get("fields"));
            assertTrue(!isDefault || fields.equals(composite.initial()), "default");
            encoded = composite.encode(fields);
            assertEquals(fields, composite.decode(encoded), "decoded again");
        }
        compareWrites(composite, encoded, recorded);
    }

    private void compareWrites(Composite<Coordinate> composite, int[] encoded, JsonNode recorded) {
        Coordinate at = composite.coordinates().at(recorded.get("coord").asInt());
        JsonNode writes = recorded.get("writes");
        int[] addresses = composite.writeAddresses(at, backend(recorded));
        assertEquals(writes.size(), addresses.length, "number of writes");
        for (int i = 0; i < addresses.length; i++) {
            assertEquals((int) writes.get(i).get(0).asLong(), addresses[i], "address");
            assertEquals((int) writes.get(i).get(1).asLong(), encoded[i], "word");
        }
        assertArrayEquals(words(recorded.get("reads")), composite.readAddresses(at, backend(recorded)), "reads");
        values += 2L * writes.size() + recorded.get("reads").size();
    }

    private void compareDecoding(Composite<Coordinate> composite, JsonNode recorded) {
        int[] words = words(recorded.get("words"));
        if (recorded.has("error")) {
            assertThrows(NeckarException.class, () -> composite.decode(words));
            values++;
            return;
        }
        FieldValues decoded = composite.decode(words);
        JsonNode fields = recorded.get("fields");
        assertEquals(fields.isNull() ? decoded : fields(composite, fields), decoded);
        assertEquals(decoded, composite.decode(composite.encode(decoded)), "decoded again");
        values += words.length;
    }

    private FieldValues fields(Composite<?> composite, JsonNode recorded) {
        RecordedColumns columns = new RecordedColumns(recorded);
        FieldValues fields = composite.initial();
        Map<String, String> names =
                fields.names().stream().collect(Collectors.toMap(RecordedColumns::key, Function.identity()));
        assertEquals(new TreeSet<>(columns.paths()), new TreeSet<>(names.keySet()), "field names");
        names.forEach((path, name) -> {
            long[] column = columns.values(path);
            assertEquals(column.length, fields.size(name), name);
            for (int i = 0; i < column.length; i++) {
                fields.set(name, i, column[i]);
            }
            values += column.length;
        });
        return fields;
    }
}
