package org.neckar.tools.vectors;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import tools.jackson.databind.JsonNode;

/** Judges recorded coordinate types: range, notation, parts, conversions and named places. */
final class CoordinateVectors {
    private CoordinateVectors() {}

    /** A type name without its namespaces. */
    static String bare(JsonNode type) {
        return type.asString().replaceAll(".*::", "");
    }

    /** A line of {@code coordinates}. */
    static void coordinate(JsonNode recorded, Findings findings) {
        String name = bare(recorded.get("type"));
        Optional<CoordinateType<?>> here = find(name);
        if (here.isEmpty()) {
            findings.skip(name);
            return;
        }
        CoordinateType<?> type = here.get();
        String prefix = recorded.has("enum_min") ? "enum_" : "";
        findings.same(name, null, "smallest index", recorded.get(prefix + "min").asLong(), type.firstIndex());
        findings.same(name, null, "largest index", recorded.get(prefix + "max").asLong(), type.lastIndex());
        JsonNode indices = recorded.get("enum");
        notation(recorded, "repr_first", type.at(indices.get(0).asLong()), findings);
        notation(recorded, "repr_last", type.at(indices.get(indices.size() - 1).asLong()), findings);
        for (JsonNode index : indices) {
            Coordinate coordinate = type.at(index.asLong());
            findings.same(name, coordinate, "index", index.asLong(), coordinate.index());
            findings.same(name, coordinate, "read back", coordinate, type.parse(coordinate.toString()));
        }
        recorded.path("conversions")
                .properties()
                .forEach(conversion -> conversion(type, conversion.getKey(), indices, conversion.getValue(), findings));
    }

    private static void notation(JsonNode recorded, String key, Coordinate coordinate, Findings findings) {
        findings.same(
                coordinate.getClass().getSimpleName(),
                coordinate,
                key,
                recorded.get(key).asString(),
                coordinate.toString());
    }

    private static void conversion(
            CoordinateType<?> type, String name, JsonNode indices, JsonNode recorded, Findings findings) {
        if (find(bare(recorded.get("returns"))).isEmpty()) {
            return;
        }
        JsonNode expected = recorded.get("values");
        for (int i = 0; i < indices.size(); i++) {
            Coordinate from = type.at(indices.get(i).asLong());
            findings.same(type.name(), from, name, expected.get(i).toString(), converted(from, name));
        }
    }

    private static String converted(Coordinate from, String conversion) {
        try {
            return plain(from.getClass().getMethod(conversion).invoke(from));
        } catch (NoSuchMethodException _) {
            return "no such conversion";
        } catch (IllegalAccessException | InvocationTargetException e) {
            return "failed: " + (e.getCause() == null ? e : e.getCause());
        }
    }

    private static String plain(Object converted) {
        return switch (converted) {
            case Coordinate coordinate -> "" + coordinate.index();
            case Optional<?> optional -> optional.map(CoordinateVectors::plain).orElse("null");
            case List<?> list ->
                list.stream().map(CoordinateVectors::plain).toList().toString().replace(" ", "");
            default -> "no coordinate: " + converted;
        };
    }

    /** A line of {@code constants}: a named place, which here is a constant in capitals. */
    static void constant(JsonNode recorded, Findings findings) {
        String name = recorded.get("name").asString();
        String typeName = bare(recorded.get("type"));
        Optional<Object> here = find(typeName).flatMap(type -> constant(type, name));
        if (here.isEmpty()) {
            findings.skip(typeName + "." + name);
            return;
        }
        findings.same(
                typeName,
                null,
                name,
                recorded.get("value").toString(),
                here.get() instanceof Coordinate place
                        ? "" + place.index()
                        : here.get().toString());
    }

    private static Optional<Object> constant(CoordinateType<?> type, String name) {
        try {
            return Optional.ofNullable(
                    type.type().getField(name.toUpperCase(Locale.ROOT)).get(null));
        } catch (ReflectiveOperationException _) {
            return Optional.empty();
        }
    }

    private static Optional<CoordinateType<?>> find(String name) {
        try {
            return Optional.of(CoordinateType.named(name));
        } catch (NeckarException _) {
            return Optional.empty();
        }
    }
}
