package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neckar.hal.coordinate.Coordinate;
import tools.jackson.databind.JsonNode;

/**
 * The {@code fields} of a recorded container, flattened to one list of numbers per field, under names that do not
 * depend on the writing: {@code value.m_en_comp_cond} and {@code enableCompCond} are both {@code enablecompcond}.
 */
public final class RecordedFields {
    /** The labels of a spike pack, which are recorded one level deeper than other fields. */
    private static final String LABELS = "labels";

    private final Map<String, List<Long>> values = new LinkedHashMap<>();

    private RecordedFields() {}

    /** Reads the {@code fields} of a recorded line. */
    public static RecordedFields of(JsonNode fields) {
        RecordedFields recorded = new RecordedFields();
        recorded.members(fields);
        return recorded;
    }

    /** The name of a component or a recorded member in the common form. */
    static String key(String name) {
        if (name.endsWith("m_impl")) {
            return LABELS;
        }
        String bare = name.replaceFirst("^value\\.", "").replaceFirst("^m_", "").replaceFirst("^en_", "enable_");
        return bare.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private void members(JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!member.getKey().equals("cereal_class_version")) {
                member(member.getKey(), member.getValue());
            }
        }
    }

    private void member(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> member(name, element));
        } else if (key(name).equals(LABELS) && value.has("value0")) {
            value.properties().forEach(label -> member(LABELS, label.getValue()));
        } else if (value.isObject() && !isNumber(value)) {
            members(value);
        } else {
            values.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(number(value));
        }
    }

    private static boolean isNumber(JsonNode value) {
        return value.has("value") || value.has("e") || value.has("data");
    }

    private static long number(JsonNode value) {
        if (value.has("data")) {
            return number(value.get("data"));
        }
        if (value.has("e")) {
            return number(value.get("e"));
        }
        if (value.has("value")) {
            return number(value.get("value"));
        }
        return value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asLong();
    }

    Map<String, List<Long>> values() {
        return values;
    }

    /** The container with the recorded values; fails when the field names differ. */
    public <C extends Coordinate, T extends Container<C>> T container(RegisterMap<C, T> map) {
        assertEquals(
                values.keySet(),
                map.fields().stream().map(field -> key(field.name())).collect(Collectors.toSet()),
                "field names");
        return map.fromValues((field, element) -> values.get(key(field.name())).get(element));
    }
}
