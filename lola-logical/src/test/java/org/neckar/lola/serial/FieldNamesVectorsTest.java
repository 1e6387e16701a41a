package org.neckar.lola.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neckar.hal.serial.ContentType;
import org.neckar.lola.LogicalContainers;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The field names of JSON and protobuf against those of recorded containers. */
@EnabledIfVectors
class FieldNamesVectorsTest {
    /** Members that only tell how the recording software stores a value. */
    private static final Set<String> STORAGE = Set.of("value0", "value1", "value2", "switches", "buffers", "output");

    /** Names that say less than ours: a flag that tells the direction, and the only member of an array or of a cell. */
    private static final Map<String, String> RENAMED = Map.of(
            "constant_current.type",
            "constant_current.sink",
            "impl",
            "labels",
            "bytes.value",
            "bytes",
            "words.value",
            "words");

    @Test
    void shouldCallFieldsAsTheRecordingsDo() {
        Map<String, JsonNode> recorded = new HashMap<>();
        JsonMapper mapper = new JsonMapper();
        try (var lines = Vectors.lines("haldls/encode_small.jsonl.gz")) {
            lines.map(mapper::readTree)
                    .filter(line -> !line.get("fields").isNull())
                    .forEach(line -> recorded.putIfAbsent(line.get("container").asString(), line.get("fields")));
        }
        int compared = 0;
        for (ContentType<?, ?> type : LogicalContainers.contentTypes().all()) {
            if (recorded.containsKey(type.name())) {
                Set<String> names = new TreeSet<>();
                collect("", recorded.get(type.name()), names);
                assertEquals(
                        names,
                        type.fields().stream()
                                .map(field -> field.name())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        type::name);
                compared++;
            }
        }
        assertTrue(compared > 100, "compared " + compared);
    }

    private static void collect(String path, JsonNode value, Set<String> names) {
        if (value.isArray()) {
            value.forEach(element -> collect(path, element, names));
        } else if (value.has("data")) {
            collect(path, value.get("data"), names);
        } else if (value.isObject() && !value.path("value").isNumber() && !value.has("e")) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = name(member.getKey());
                if (isStorage(name, member.getValue())) {
                    collect(path, member.getValue(), names);
                } else if (!name.equals("cereal_class_version")) {
                    collect(path.isEmpty() ? name : path + "." + name, member.getValue(), names);
                }
            }
        } else {
            names.add(RENAMED.getOrDefault(path, path));
        }
    }

    private static String name(String member) {
        return member.replaceFirst("^value\\.", "").replaceFirst("^m_", "").replaceFirst("^en_", "enable_");
    }

    private static boolean isStorage(String name, JsonNode value) {
        JsonNode first = value.path(0);
        return STORAGE.contains(name)
                && (value.isObject() || first.has("cereal_class_version") || (first.isObject() && !first.has("value")));
    }
}
