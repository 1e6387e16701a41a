package org.neckar.tools.vectors;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.CoordinateType.BlockParts;
import org.neckar.hal.coordinate.CoordinateType.GridParts;
import org.neckar.hal.coordinate.CoordinateType.IntervalParts;
import org.neckar.hal.coordinate.CoordinateType.None;
import tools.jackson.databind.JsonNode;

/**
 * Judges recorded coordinate types: range, parts, enumeration, notation, conversions; and named places. What is not
 * here, and a key that is not known, is a disagreement.
 */
final class CoordinateVectors {
    private static final Set<String> CONSTANT_KEYS = Set.of("type", "name", "value");

    /** Keys of every line; {@code file} and {@code sampled} tell where and how it was recorded. */
    private static final Set<String> KEYS = Set.of(
            "type", "file", "kind", "sampled", "count", "repr_first", "repr_last", "repr_default", "conversions");

    private static final Set<String> PLAIN_KEYS = Set.of("enum", "min", "max");
    private static final Set<String> PARTS_KEYS = Set.of("enum", "enum_min", "enum_max", "enum_size");
    private static final Set<String> BLOCK_KEYS = Set.of("local_type", "mixed_in_type");
    private static final Set<String> GRID_KEYS =
            Set.of("x_type", "x_min", "x_max", "x", "y_type", "y_min", "y_max", "y");
    private static final Set<String> INTERVAL_KEYS = Set.of("interval_min", "interval_max");

    private CoordinateVectors() {}

    /** A type name without its namespaces. */
    static String bare(JsonNode type) {
        return type.asString().replaceAll(".*::", "");
    }

    /** A line of {@code coordinates}. */
    static void coordinate(JsonNode recorded, Findings findings) {
        String name = bare(recorded.get("type"));
        if ("other".equals(recorded.path("kind").asString())) {
            knownKeys(name, recorded, KEYS, findings);
            PlaceWithoutIndex.compare(name, recorded, findings);
            return;
        }
        find(name, findings).ifPresent(type -> {
            knownKeys(name, recorded, keys(type), findings);
            range(type, recorded, findings);
            parts(type, recorded, findings);
            CoordinateEnumeration.compare(type, recorded, findings);
        });
    }

    static void knownKeys(String subject, JsonNode recorded, Set<String> known, Findings findings) {
        recorded.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> findings.failure(subject, "", key, "unknown key, allowed " + known));
    }

    private static Set<String> keys(CoordinateType<?> type) {
        Set<String> keys = new TreeSet<>(KEYS);
        keys.addAll(type.parts() instanceof None ? PLAIN_KEYS : PARTS_KEYS);
        keys.addAll(type.parts() instanceof BlockParts ? BLOCK_KEYS : Set.of());
        keys.addAll(grid(type) != null ? GRID_KEYS : Set.of());
        keys.addAll(isInterval(type) ? INTERVAL_KEYS : Set.of());
        return keys;
    }

    private static Optional<CoordinateType<?>> find(String name, Findings findings) {
        try {
            return Optional.of(CoordinateType.named(name));
        } catch (NeckarException e) {
            findings.failure(name, "", "", e.getMessage());
            return Optional.empty();
        }
    }

    private static void range(CoordinateType<?> type, JsonNode recorded, Findings findings) {
        String prefix = recorded.has("enum_min") ? "enum_" : "";
        same(type, prefix + "min", type.firstIndex(), recorded, findings);
        same(type, prefix + "max", type.lastIndex(), recorded, findings);
        if (recorded.has("enum_size")) {
            same(type, "enum_size", type.lastIndex() - type.firstIndex() + 1, recorded, findings);
        }
    }

    private static void parts(CoordinateType<?> type, JsonNode recorded, Findings findings) {
        GridParts grid = grid(type);
        findings.same(
                type.name(),
                null,
                "kind",
                kind(type, grid),
                recorded.get("kind").asString().replace("base", "ranged"));
        if (grid != null) {
            axis(type, grid.x(), "x", recorded, findings);
            axis(type, grid.y(), "y", recorded, findings);
        }
        if (type.parts() instanceof BlockParts(var local, var on)) {
            findings.same(type.name(), null, "local_type", bare(recorded.path("local_type")), local.name());
            findings.same(type.name(), null, "mixed_in_type", bare(recorded.path("mixed_in_type")), on.name());
        }
    }

    /** The grid that a type is made of, also inside its blocks; null for none. */
    static GridParts grid(CoordinateType<?> type) {
        return switch (type.parts()) {
            case GridParts grid -> grid;
            case BlockParts(var local, var _) -> grid(local);
            case None _, IntervalParts _ -> null;
        };
    }

    /** Whether a type is an interval, also inside its blocks. */
    static boolean isInterval(CoordinateType<?> type) {
        return type.parts() instanceof IntervalParts
                || (type.parts() instanceof BlockParts(var local, var _) && isInterval(local));
    }

    private static String kind(CoordinateType<?> type, GridParts grid) {
        if (grid != null) {
            return "grid";
        }
        if (isInterval(type)) {
            return "interval";
        }
        return type.parts() instanceof BlockParts ? "mixin" : "ranged";
    }

    private static void axis(
            CoordinateType<?> type, CoordinateType<?> part, String axis, JsonNode recorded, Findings findings) {
        findings.same(type.name(), null, axis + "_type", bare(recorded.path(axis + "_type")), part.name());
        same(type, axis + "_min", part.firstIndex(), recorded, findings);
        same(type, axis + "_max", part.lastIndex(), recorded, findings);
    }

    private static void same(CoordinateType<?> type, String key, long actual, JsonNode recorded, Findings findings) {
        findings.same(type.name(), null, key, recorded.path(key).asLong(Long.MIN_VALUE), actual);
    }

    /** A line of {@code constants}: a named place. */
    static void constant(JsonNode recorded, Findings findings) {
        String typeName = bare(recorded.get("type"));
        String name = recorded.get("name").asString();
        knownKeys(typeName, recorded, CONSTANT_KEYS, findings);
        find(typeName, findings).ifPresent(type -> {
            Coordinate place = type.namedPlaces().get(name);
            if (place == null) {
                findings.failure(
                        typeName,
                        "",
                        name,
                        "no place of this name, allowed " + type.namedPlaces().keySet());
                return;
            }
            findings.same(typeName, place, name, recorded.get("value").asLong(), place.index());
            findings.same(typeName, place, name + " read", place, CoordinateType.parseAny(typeName + "." + name));
        });
    }
}
