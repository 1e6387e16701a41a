package org.neckar.lola.composite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The {@code fields} of a recorded composite, flattened to one column of numbers per path. Paths do not depend on the
 * writing: {@code atomic_neurons[3].leak.m_i_bias} and {@code atomicNeurons.leak.iBias} are both
 * {@code atomicneurons.leak.ibias}.
 */
final class RecordedColumns {
    /** Parts of paths that only tell how the recording software stores a value. */
    private static final Set<String> STORAGE = Set.of("value0", "cereal_class_version");

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    /** A growing column. */
    private static final class Column {
        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size] = value;
            size++;
        }
    }

    RecordedColumns(JsonNode fields) {
        members("", fields);
    }

    /** The path of a field in the common form. */
    static String key(String path) {
        return path.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private String member(String recorded) {
        return members.computeIfAbsent(recorded, RecordedColumns::bare);
    }

    private static String bare(String recorded) {
        String bare =
                recorded.replaceFirst("^value\\.", "").replaceFirst("^m_", "").replaceFirst("^en_", "enable_");
        return bare.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private void members(String path, JsonNode object) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String name = entry.getKey();
            if (name.equals("value0")) {
                value(path, entry.getValue());
            } else if (!STORAGE.contains(name)) {
                value(path.isEmpty() ? member(name) : path + "." + member(name), entry.getValue());
            }
        }
    }

    private void value(String path, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> value(path, element));
        } else if (value.has("data")) {
            value(path, value.get("data"));
        } else if (value.has("e")) {
            value(path, value.get("e"));
        } else if (value.isObject() && value.path("value").isNumber()) {
            add(path, value.get("value").asLong());
        } else if (value.isObject()) {
            members(path, value);
        } else {
            add(path, value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asLong());
        }
    }

    private void add(String path, long value) {
        columns.computeIfAbsent(path.replace("constantcurrent.type", "constantcurrent.sink"), _ -> new Column())
                .add(value);
    }

    Set<String> paths() {
        return columns.keySet();
    }

    /** The values under a path. */
    long[] values(String path) {
        Column column = columns.get(path);
        return Arrays.copyOf(column.values, column.size);
    }
}
