package org.neckar.tools.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import tools.jackson.databind.JsonNode;

/**
 * The {@code fields} of a recorded container, flattened to one list of numbers per field, under names that do not
 * depend on the writing: {@code value.m_en_comp_cond} and {@code enableCompCond} are both {@code enablecompcond}.
 */
final class RecordedFields {
    /** The labels of a spike pack, which are recorded one level deeper than other fields. */
    private static final String LABELS = "labels";

    private final Map<String, List<Long>> values = new LinkedHashMap<>();

    RecordedFields(JsonNode fields) {
        members(fields);
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
        } else if (value.isObject() && !(value.has("value") || value.has("e") || value.has("data"))) {
            members(value);
        } else {
            values.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(number(value));
        }
    }

    private static long number(JsonNode value) {
        for (String wrapper : List.of("data", "e", "value")) {
            if (value.has(wrapper)) {
                return number(value.get(wrapper));
            }
        }
        return value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asLong();
    }

    /** Recorded numbers by field. */
    Map<String, List<Long>> values() {
        return values;
    }

    /** Field names of a container in the common form. */
    static Set<String> keys(RegisterMap<?, ?> map) {
        return map.fields().stream().map(field -> key(field.name())).collect(Collectors.toSet());
    }

    /** The container with the recorded values; all its fields must be there. */
    Container<Coordinate> container(RegisterMap<Coordinate, Container<Coordinate>> map) {
        return map.fromValues((field, element) -> values.get(key(field.name())).get(element));
    }
}
