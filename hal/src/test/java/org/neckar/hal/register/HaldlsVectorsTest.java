package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every container of {@link Containers} against the recorded encodings of an independent implementation. Recorded
 * containers without a class here are logged, not failed: they are composed of others and belong to the logical layer.
 */
@EnabledIfVectors
class HaldlsVectorsTest {
    private static final System.Logger LOG = System.getLogger(HaldlsVectorsTest.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, RegisterMap<?, ?>> MAPS = Containers.all().stream()
            .map(Containers::map)
            .collect(Collectors.toMap(RegisterMap::name, map -> map, (a, _) -> a, TreeMap::new));

    /** Containers of the word-access layer, for which nothing was recorded. */
    private static final Set<String> NOT_RECORDED = Set.of("I2CIdRegister", "WaitUntil");

    /** Containers whose writes are an action; what they hold is not sent. */
    private static final Set<String> WRITTEN_WITHOUT_VALUE = Set.of("Timer");

    /** Fields with more codes than the recording software names. */
    private static final Set<String> MORE_CODES =
            Set.of("INA219Config.shuntAdcMode", "INA219Config.busAdcMode", "VectorGeneratorControl.signal");

    private final List<String> disagreements = new ArrayList<>();
    private final Set<String> containers = new TreeSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private long values;

    /** Compares one recorded line with the register map of its container. */
    @FunctionalInterface
    private interface Comparison {
        void compare(RegisterMap<Coordinate, Container<Coordinate>> map, JsonNode recorded);
    }

    @Test
    void shouldKnowTheRecordedBackEndsRangesAndLimits() {
        compareFile("meta", this::compareMeta);
    }

    @Test
    void shouldComputeTheRecordedAddresses() {
        compareFile("addresses", this::compareAddresses);
    }

    @Test
    void shouldEncodeTheRecordedWords() {
        compareFile("encode_small", this::compareEncoding);
    }

    @Test
    void shouldDecodeTheRecordedWords() {
        MAPS.values().stream()
                .filter(map -> map.access() == Access.WRITE_ONLY)
                .forEach(map -> containers.add(map.name()));
        compareFile("decode", this::compareDecoding);
    }

    private void compareFile(String file, Comparison comparison) {
        try (Stream<String> lines = Vectors.lines("haldls/" + file + ".jsonl.gz")) {
            lines.forEach(line -> compareLine(line, comparison));
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0}: {1} values of {2} containers compared; not here: {3}",
                file,
                values,
                containers.size(),
                unknown);
        assertTrue(
                disagreements.isEmpty(),
                () -> disagreements.size() + " disagreements, the first:\n"
                        + disagreements.stream().limit(20).collect(Collectors.joining("\n")));
        Set<String> missed = new TreeSet<>(MAPS.keySet());
        missed.removeAll(containers);
        missed.removeAll(NOT_RECORDED);
        assertEquals(Set.of(), missed, "containers without a recorded line");
    }

    @SuppressWarnings("unchecked") // the coordinates of a line are made by the coordinate type of the same map
    private void compareLine(String line, Comparison comparison) {
        String prefix = "{\"container\":\"";
        String name = line.substring(prefix.length(), line.indexOf('"', prefix.length()));
        RegisterMap<?, ?> map = MAPS.get(name);
        if (map == null) {
            unknown.add(name);
            return;
        }
        containers.add(name);
        try {
            comparison.compare((RegisterMap<Coordinate, Container<Coordinate>>) map, JSON.readTree(line));
        } catch (AssertionError | RuntimeException e) {
            String head = line.length() > 120 ? line.substring(0, 120) + "..." : line;
            disagreements.add(head + "\n    " + e);
        }
    }

    private void compareMeta(RegisterMap<Coordinate, Container<Coordinate>> map, JsonNode recorded) {
        assertEquals(
                recorded.get("coordinate_type").asString().replaceAll(".*::", ""),
                map.coordinates().name());
        assertEquals(
                texts(recorded.get("backends")),
                map.backends().stream().map(Backend::fieldName).collect(Collectors.toSet()));
        assertEquals(
                recorded.get("default_backend").asString(), map.defaultBackend().fieldName());
        assertEquals(recorded.get("differential_write").asBoolean(), map.differential(), "differential");
        assertEquals(0, recorded.get("unsupported_write_targets").size(), "targets that refuse to be written");
        assertEquals(
                StreamSupport.stream(recorded.path("unsupported_read_targets").spliterator(), false)
                        .map(target -> target.asInt() == 0 ? HardwareTarget.HARDWARE : HardwareTarget.SIMULATION)
                        .collect(Collectors.toSet()),
                map.unreadableOn());
        recorded.get("field_ranges").properties().forEach(range -> compareRange(map, range));
        values += 5;
    }

    private void compareRange(RegisterMap<?, ?> map, Map.Entry<String, JsonNode> recorded) {
        List<String> path = Arrays.stream(recorded.getKey().split("/"))
                .filter(part -> !Set.of("", "value", "*", "value0").contains(part))
                .toList();
        RegisterField field = fieldsByKey(map).get(RecordedFields.key(path.getFirst()));
        boolean partOfCoordinateOrVariant = path.size() > 1;
        if (partOfCoordinateOrVariant) {
            return;
        }
        assertTrue(field != null, () -> "no field for " + recorded.getKey());
        JsonNode range = recorded.getValue();
        if (range.isArray()) {
            assertEquals(range.get(0).asLong(), field.min(), () -> field + ": min");
            assertEquals(range.get(1).asLong(), field.max(), () -> field + ": max");
        } else if (range.isObject()) {
            assertTrue(
                    range.get("enum").size() == field.max() + 1 || MORE_CODES.contains(field.toString()),
                    () -> field + ": number of choices");
        } else {
            assertEquals(boolean.class, field.isList() ? unboxed(field) : field.valueType(), field::toString);
        }
        values++;
    }

    private static Class<?> unboxed(RegisterField field) {
        return field.valueType() == Boolean.class ? boolean.class : field.valueType();
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Backend backend(JsonNode recorded) {
        String name = recorded.get("backend").asString();
        return Arrays.stream(Backend.values())
                .filter(backend -> backend.fieldName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void compareAddresses(RegisterMap<Coordinate, Container<Coordinate>> map, JsonNode recorded) {
        Backend backend = backend(recorded);
        for (JsonNode place : recorded.get("addresses")) {
            int[] addresses = map.addresses(map.coordinates().at(place.get(0).asInt()), backend);
            compareAddresses(place.get(1), map.access() != Access.READ_ONLY, addresses);
            compareAddresses(place.get(2), map.access() != Access.WRITE_ONLY, addresses);
        }
    }

    private void compareAddresses(JsonNode recorded, boolean offered, int[] addresses) {
        int[] expected = words(recorded);
        boolean oneInstruction = expected.length == 1 && addresses.length > 1;
        assertArrayEquals(expected, !offered ? new int[0] : oneInstruction ? Arrays.copyOf(addresses, 1) : addresses);
        values += recorded.size();
    }

    private static int[] words(JsonNode array) {
        int[] words = new int[array.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = (int) array.get(i).asLong();
        }
        return words;
    }

    private void compareEncoding(RegisterMap<Coordinate, Container<Coordinate>> map, JsonNode recorded) {
        RecordedFields fields = RecordedFields.of(recorded.get("fields"));
        Container<Coordinate> container = fields.container(map);
        compareFields(map, container, fields.values());
        if (recorded.get("variant").asString().equals("default")) {
            assertEquals(map.initial(), container, "default");
        }
        if (map.access() != Access.READ_ONLY) {
            compareWrites(map, container, recorded);
        }
    }

    private void compareWrites(
            RegisterMap<Coordinate, Container<Coordinate>> map, Container<Coordinate> container, JsonNode recorded) {
        int[] words = new int[map.words()];
        int[] byteEnables = new int[map.words()];
        Coordinate at = map.coordinates().at(recorded.get("coord").asInt());
        map.encodeAt(at, container, words, byteEnables);
        int[] addresses = map.addresses(at, backend(recorded));
        if (WRITTEN_WITHOUT_VALUE.contains(map.name())) {
            words = new int[map.words()];
        }
        JsonNode writes = recorded.get("writes");
        JsonNode labels = writes.get(0).get(1);
        if (labels.isArray()) {
            assertArrayEquals(words(labels), words);
            values += words.length;
            return;
        }
        assertEquals(writes.size(), words.length, "number of words");
        for (int i = 0; i < words.length; i++) {
            assertEquals((int) writes.get(i).get(0).asLong(), addresses[i], "address");
            assertEquals(
                    Integer.toHexString((int) writes.get(i).get(1).asLong()),
                    Integer.toHexString(words[i]),
                    "word " + i);
            assertEquals(
                    writes.get(i).size() > 2 ? writes.get(i).get(2).asInt() : 0xf, byteEnables[i], "byte enables " + i);
            values += 3;
        }
    }

    private void compareDecoding(RegisterMap<Coordinate, Container<Coordinate>> map, JsonNode recorded) {
        if (backend(recorded).access() == Access.WRITE_ONLY) {
            return;
        }
        int[] words = words(recorded.get("words"));
        if (recorded.has("error")) {
            assertThrows(NeckarException.class, () -> map.decode(words, 0));
            values++;
            return;
        }
        Map<String, List<Long>> fields =
                RecordedFields.of(recorded.get("fields")).values();
        if (hasCodeWithoutMeaning(map, fields)) {
            assertThrows(NeckarException.class, () -> map.decode(words, 0));
            values++;
            return;
        }
        compareFields(
                map, decoded(map, map.coordinates().at(recorded.get("coord").asInt()), words), fields);
    }

    /** The recording software lets codes of an enumeration pass that it does not name; here they are refused. */
    private static boolean hasCodeWithoutMeaning(RegisterMap<?, ?> map, Map<String, List<Long>> fields) {
        return map.fields().stream()
                .filter(field -> field.valueType().isEnum())
                .anyMatch(field ->
                        fields.get(RecordedFields.key(field.name())).stream().anyMatch(code -> code > field.max()));
    }

    private static Container<Coordinate> decoded(
            RegisterMap<Coordinate, Container<Coordinate>> map, Coordinate at, int[] words) {
        boolean withByteEnables = map.hasByteEnables() && words.length == 2 * map.words();
        return withByteEnables
                ? map.decodeWritten(at, new int[] {words[0]}, new int[] {words[1]})
                : map.decodeAt(at, words, 0);
    }

    private static Map<String, RegisterField> fieldsByKey(RegisterMap<?, ?> map) {
        Map<String, RegisterField> fields = new LinkedHashMap<>();
        map.fields().forEach(field -> fields.put(RecordedFields.key(field.name()), field));
        return fields;
    }

    private void compareFields(
            RegisterMap<?, ?> map, Container<Coordinate> container, Map<String, List<Long>> recorded) {
        Map<String, RegisterField> fields = fieldsByKey(map);
        assertEquals(recorded.keySet(), fields.keySet(), "field names");
        recorded.forEach((key, expected) -> {
            RegisterField field = fields.get(key);
            List<Long> actual = new ArrayList<>();
            for (int element = 0; element < field.size(); element++) {
                actual.add(field.valueOf(container, element));
            }
            assertEquals(expected, actual, field::toString);
            values += expected.size();
        });
    }
}
