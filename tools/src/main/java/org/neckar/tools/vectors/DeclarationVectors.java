package org.neckar.tools.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.tools.reg.Place;
import tools.jackson.databind.JsonNode;

/** Judges what is recorded of types of containers: back ends, limits, ranges and addresses. */
final class DeclarationVectors {
    /** What a line holds; the size in bytes of the recorded form is that of another form than ours. */
    private static final Set<String> DECLARATION = Set.of(
            "container",
            "full_name",
            "coordinate_type",
            "backends",
            "default_backend",
            "differential_write",
            "json_size",
            "unsupported_write_targets",
            "unsupported_read_targets",
            "field_ranges");

    private static final Set<String> ADDRESSES = Set.of("container", "backend", "count", "addresses");

    /** Fields with more codes than the recording software names. */
    private static final Set<String> MORE_CODES =
            Set.of("INA219Config.shuntAdcMode", "INA219Config.busAdcMode", "VectorGeneratorControl.signal");

    /** Members that only tell how the recording software stores a value. */
    private static final Pattern STORAGE = Pattern.compile("\\*|value\\d+|data");

    /** Ends of paths that belong to the parts of a coordinate or to the number of a variant, not to a range. */
    private static final Set<String> PARTS = Set.of("e", "x", "y", "index");

    private DeclarationVectors() {}

    /** A line of {@code meta}. */
    static void declaration(JsonNode recorded, Findings findings) {
        RecordedGroup line = RecordedGroup.of(recorded, DECLARATION, findings);
        RegisterGroup<Coordinate> group = line.group();
        line.same(
                null,
                "name",
                group.name(),
                recorded.get("full_name").asString().replaceFirst("<.*", "").replaceFirst(".*::", ""));
        line.same(
                null,
                "coordinate type",
                CoordinateVectors.bare(recorded.get("coordinate_type")),
                group.coordinates().name());
        line.same(
                null,
                "back ends",
                texts(recorded.get("backends")),
                group.backends().stream().map(Backend::fieldName).collect(Collectors.toCollection(TreeSet::new)));
        line.same(
                null,
                "default back end",
                recorded.get("default_backend").asString(),
                group.defaultBackend().fieldName());
        line.same(null, "differential write", recorded.get("differential_write").asBoolean(), group.differential());
        line.same(null, "targets without write", Set.of(), targets(recorded.path("unsupported_write_targets")));
        line.same(
                null, "targets without read", targets(recorded.path("unsupported_read_targets")), group.unreadableOn());
        recorded.path("field_ranges").properties().forEach(range -> compareRange(line, range));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<HardwareTarget> targets(JsonNode array) {
        return array.valueStream()
                .map(target -> target.asInt() == 0 ? HardwareTarget.HARDWARE : HardwareTarget.SIMULATION)
                .collect(Collectors.toSet());
    }

    private static void compareRange(RecordedGroup line, Map.Entry<String, JsonNode> recorded) {
        String text = recorded.getKey().replaceFirst("^/value/", "");
        List<String> members = Arrays.asList(text.split("/"));
        List<String> path = new ArrayList<>(members);
        boolean isPart = path.removeIf(PARTS::contains);
        path.removeIf(STORAGE.asMatchPredicate());
        if (path.size() > 1 && path.getLast().equals("value")) {
            path.removeLast();
        }
        RegisterGroup<Coordinate> group = line.group();
        Coordinate first = group.coordinates().at(group.coordinates().firstIndex());
        Optional<GroupField> field =
                RecordedColumns.field(group, group.fields(first), RecordedColumns.recordedKey(path));
        if (field.isEmpty()) {
            line.same(null, recorded.getKey(), "a field of this name", "none");
        } else if (!isPart) {
            compareRange(line, field.get(), recorded.getValue(), members.contains("data"));
        }
    }

    private static void compareRange(RecordedGroup line, GroupField field, JsonNode range, boolean variant) {
        if (range.isArray()) {
            line.same(null, field.name() + ", smallest value", range.get(0).asLong(), field.min());
            long largest = range.get(1).asLong() + (variant ? 1 : 0); // the other choice is the code behind the numbers
            line.same(null, field.name() + ", largest value", largest, field.max());
        } else if (range.isObject()) {
            if (!MORE_CODES.contains(line.group().name() + "." + field.name())) {
                line.same(
                        null,
                        field.name() + ", number of choices",
                        (long) range.get("enum").size(),
                        field.max() + 1);
            }
        } else {
            line.same(null, field.name() + ", type", range.asString(), field.isFlag() ? "bool" : "number");
        }
    }

    /** A line of {@code addresses}. */
    static void addresses(JsonNode recorded, Findings findings) {
        RecordedGroup line = RecordedGroup.of(recorded, ADDRESSES, findings);
        RegisterGroup<Coordinate> group = line.group();
        line.same(
                null,
                "number of places",
                recorded.get("count").asInt(),
                recorded.get("addresses").size());
        for (JsonNode entry : recorded.get("addresses")) {
            Coordinate at = line.place(entry.get(0));
            Backend backend =
                    new Place(group, at).backend(recorded.get("backend").asString());
            int[] addresses = line.addresses(at, backend);
            compareAddresses(line, at, "write", entry.get(1), offered(group.access() != Access.READ_ONLY, addresses));
            compareAddresses(line, at, "read", entry.get(2), offered(group.access() != Access.WRITE_ONLY, addresses));
        }
    }

    private static int[] offered(boolean offered, int[] addresses) {
        return offered ? addresses : new int[0];
    }

    private static void compareAddresses(
            RecordedGroup line, Coordinate at, String direction, JsonNode recorded, int[] actual) {
        line.sameAddresses(at, direction + " addresses", RecordedGroup.words(recorded), actual);
    }
}
