package org.neckar.tools.vectors;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterGroup;
import tools.jackson.databind.JsonNode;

/**
 * The {@code fields} of a recorded container, flattened to one column of numbers per path. Paths do not depend on the
 * writing: {@code atomic_neurons[3].leak.m_i_bias} and {@code atomicNeurons.leak.iBias} are both
 * {@code atomicneurons.leak.ibias}.
 */
final class RecordedColumns {
    /** Parts of paths that only tell how the recording software stores a value. */
    private static final String VERSION = "cereal_class_version";

    /** Fields with another name here: the recorded member, or the end of its path, and the name. */
    private static final Map<String, String> RENAMED =
            Map.of("impl", "labels", "constantcurrent.type", "constantcurrent.sink");

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

    /** Takes what differs. */
    @FunctionalInterface
    interface Difference {
        /** Something is not as it was recorded. */
        void found(String what, Object expected, Object actual);
    }

    RecordedColumns(JsonNode fields) {
        members("", fields);
    }

    /** The path of a field here in the common form. */
    static String key(String path) {
        return path.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The path of a recorded member in the common form. */
    static String recordedKey(List<String> path) {
        return renamed(String.join(".", path.stream().map(RecordedColumns::bare).toList()));
    }

    /**
     * The field here that a recorded path belongs to. A container of the register map has no inner structures: a path
     * through one, such as {@code switches.enable}, is that of the field {@code enable}, and {@code words.value} that
     * of the field {@code words}. Names of composites are paths themselves.
     */
    static Optional<GroupField> field(RegisterGroup<?> group, List<? extends GroupField> fields, String path) {
        Optional<GroupField> exact = named(fields, path);
        if (exact.isPresent() || !(group instanceof ContainerType)) {
            return exact;
        }
        return named(fields, path.replaceFirst("\\.value$", ""))
                .or(() -> named(fields, path.substring(path.lastIndexOf('.') + 1)));
    }

    private static Optional<GroupField> named(List<? extends GroupField> fields, String path) {
        return fields.stream()
                .filter(field -> key(field.name()).equals(path))
                .<GroupField>map(field -> field)
                .findFirst();
    }

    private static String bare(String recorded) {
        return key(
                recorded.replaceFirst("^value\\.", "").replaceFirst("^m_", "").replaceFirst("^en_", "enable_"));
    }

    private static String renamed(String path) {
        for (Map.Entry<String, String> name : RENAMED.entrySet()) {
            if (path.endsWith(name.getKey())) {
                return path.substring(0, path.length() - name.getKey().length()) + name.getValue();
            }
        }
        return path;
    }

    private void members(String path, JsonNode object) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String name = entry.getKey();
            if (name.matches("value\\d+")) {
                value(path, entry.getValue());
            } else if (!name.equals(VERSION)) {
                String member = members.computeIfAbsent(name, RecordedColumns::bare);
                value(path.isEmpty() ? member : path + "." + member, entry.getValue());
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
        columns.computeIfAbsent(renamed(path), _ -> new Column()).add(value);
    }

    /**
     * Puts the recorded values under the names of the fields here. Tells each difference in names or number of values.
     *
     * @return whether all recorded values, and no others, are there
     */
    boolean into(FieldValues target, RegisterGroup<Coordinate> group, Coordinate at, Difference difference) {
        List<? extends GroupField> fields = group.fields(at);
        Set<GroupField> missing = new LinkedHashSet<>(fields);
        boolean complete = true;
        for (Map.Entry<String, Column> recorded : columns.entrySet()) {
            Optional<GroupField> field = field(group, fields, recorded.getKey());
            if (field.isEmpty() || !missing.remove(field.get())) {
                difference.found("recorded field " + recorded.getKey(), "a field of this name", "none");
                complete = false;
            } else {
                complete &= copy(recorded.getValue(), field.get(), target, difference);
            }
        }
        missing.forEach(field -> difference.found(field.name(), "no such field", "one"));
        return complete && missing.isEmpty();
    }

    private static boolean copy(Column recorded, GroupField field, FieldValues target, Difference difference) {
        if (recorded.size != field.size()) {
            difference.found(field.name() + ", number of values", recorded.size, field.size());
            return false;
        }
        System.arraycopy(recorded.values, 0, target.column(field.name()), 0, recorded.size);
        return true;
    }
}
