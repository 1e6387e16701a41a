package org.neckar.hal.coordinate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every coordinate type that exists here against the recorded one: range, notation, parts and all conversions. */
@EnabledIfVectors
class CoordinateVectorsTest {
    private static final System.Logger LOG = System.getLogger(CoordinateVectorsTest.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> missing = new TreeSet<>();
    private int types;
    private long values;

    @Test
    void shouldAgreeWithTheRecordedCoordinates() {
        try (Stream<String> lines = Vectors.lines("halco/coordinates.jsonl.gz")) {
            assertAll(lines.map(JSON::readTree)
                    .filter(recorded -> isHere(name(recorded.get("type"))))
                    .map(recorded -> () -> compare(recorded)));
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0} coordinate types, {1} values compared; not here: {2}",
                types,
                values,
                missing);
        assertTrue(types >= 100, () -> "only " + types + " types compared");
    }

    private static String name(JsonNode type) {
        return type.asString().replaceAll(".*::", "");
    }

    private boolean isHere(String name) {
        boolean here = exists(name);
        if (!here) {
            missing.add(name);
        }
        return here;
    }

    private static boolean exists(String name) {
        try {
            return Coordinate.class.isAssignableFrom(Class.forName("org.neckar.hal.coordinate." + name));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private void compare(JsonNode recorded) throws ReflectiveOperationException {
        CoordinateType<?> type = CoordinateType.named(name(recorded.get("type")));
        types++;
        compareRange(recorded, type);
        JsonNode enums = recorded.get("enum");
        assertEquals(
                text(recorded, "repr_first"), type.at(enums.get(0).asLong()).toString());
        assertEquals(
                text(recorded, "repr_last"),
                type.at(enums.get(enums.size() - 1).asLong()).toString());
        for (JsonNode index : enums) {
            Coordinate coordinate = type.at(index.asLong());
            assertEquals(index.asLong(), coordinate.index());
            assertEquals(coordinate, type.parse(coordinate.toString()));
            values++;
        }
        for (var conversion : recorded.get("conversions").properties()) {
            compareConversion(type, conversion.getKey(), enums, conversion.getValue());
        }
    }

    private static String text(JsonNode recorded, String name) {
        return recorded.get(name).asString();
    }

    private static void compareRange(JsonNode recorded, CoordinateType<?> type) throws ReflectiveOperationException {
        String prefix = recorded.has("enum_min") ? "enum_" : "";
        assertEquals(recorded.get(prefix + "min").asLong(), type.firstIndex(), () -> type + ": min");
        assertEquals(recorded.get(prefix + "max").asLong(), type.lastIndex(), () -> type + ": max");
        for (var field : type.type().getFields()) {
            if (field.getName().equals("SIZE")) {
                assertEquals(type.size(), field.getInt(null), () -> type + ": SIZE");
            }
        }
    }

    private void compareConversion(CoordinateType<?> type, String name, JsonNode enums, JsonNode recorded)
            throws ReflectiveOperationException {
        if (!exists(name(recorded.get("returns")))) {
            return;
        }
        Method conversion = type.type().getMethod(name);
        JsonNode expected = recorded.get("values");
        for (int i = 0; i < enums.size(); i++) {
            Coordinate from = type.at(enums.get(i).asLong());
            assertEquals(expected.get(i).toString(), plain(conversion.invoke(from)), () -> from + "." + name + "()");
            values++;
        }
    }

    private static String plain(Object converted) {
        return switch (converted) {
            case Coordinate coordinate -> "" + coordinate.index();
            case Optional<?> optional ->
                optional.map(CoordinateVectorsTest::plain).orElse("null");
            case List<?> list ->
                list.stream()
                        .map(CoordinateVectorsTest::plain)
                        .toList()
                        .toString()
                        .replace(" ", "");
            default -> throw new AssertionError("not a coordinate: " + converted);
        };
    }
}
