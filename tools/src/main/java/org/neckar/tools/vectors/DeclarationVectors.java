package org.neckar.tools.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;
import org.neckar.tools.reg.Place;
import tools.jackson.databind.JsonNode;

/** Judges what is recorded of container types: back ends, limits, ranges and addresses. */
final class DeclarationVectors {
    /** Fields with more codes than the recording software names. */
    private static final Set<String> MORE_CODES =
            Set.of("INA219Config.shuntAdcMode", "INA219Config.busAdcMode", "VectorGeneratorControl.signal");

    private DeclarationVectors() {}

    /** A line of {@code meta}. */
    static void declaration(JsonNode recorded, Findings findings) {
        var map = Place.named(recorded.get("container").asString());
        String name = map.name();
        findings.same(
                name,
                null,
                "coordinate type",
                CoordinateVectors.bare(recorded.get("coordinate_type")),
                map.coordinates().name());
        findings.same(
                name,
                null,
                "back ends",
                recorded.get("backends").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
                map.backends().stream().map(Backend::fieldName).collect(Collectors.toSet()));
        findings.same(
                name,
                null,
                "default back end",
                recorded.get("default_backend").asString(),
                map.defaultBackend().fieldName());
        findings.same(
                name,
                null,
                "differential write",
                recorded.get("differential_write").asBoolean(),
                map.differential());
        findings.same(
                name,
                null,
                "targets without write",
                0,
                recorded.path("unsupported_write_targets").size());
        findings.same(
                name,
                null,
                "targets without read",
                recorded.path("unsupported_read_targets")
                        .valueStream()
                        .map(target -> target.asInt() == 0 ? HardwareTarget.HARDWARE : HardwareTarget.SIMULATION)
                        .collect(Collectors.toSet()),
                map.unreadableOn());
        recorded.path("field_ranges").properties().forEach(range -> compareRange(map, range, findings));
    }

    private static void compareRange(RegisterMap<?, ?> map, Map.Entry<String, JsonNode> recorded, Findings findings) {
        List<String> path = Arrays.stream(recorded.getKey().split("/"))
                .filter(part -> !Set.of("", "value", "*", "value0").contains(part))
                .toList();
        boolean partOfCoordinateOrVariant = path.size() > 1;
        if (partOfCoordinateOrVariant) {
            return;
        }
        map.fields().stream()
                .filter(field -> RecordedFields.key(field.name()).equals(RecordedFields.key(path.getFirst())))
                .findFirst()
                .ifPresentOrElse(
                        field -> compareRange(map.name(), field, recorded.getValue(), findings),
                        () -> findings.failure(map.name(), "", recorded.getKey(), "no such field here"));
    }

    private static void compareRange(String name, RegisterField field, JsonNode range, Findings findings) {
        if (range.isArray()) {
            findings.same(
                    name, null, field.name() + ", smallest value", range.get(0).asLong(), field.min());
            findings.same(
                    name, null, field.name() + ", largest value", range.get(1).asLong(), field.max());
        } else if (range.isObject()) {
            if (!MORE_CODES.contains(field.toString())) {
                findings.same(
                        name,
                        null,
                        field.name() + ", number of choices",
                        (long) range.get("enum").size(),
                        field.max() + 1);
            }
        } else {
            boolean flag = field.valueType() == boolean.class || field.valueType() == Boolean.class;
            findings.same(name, null, field.name() + ", is a flag", true, flag);
        }
    }

    /** A line of {@code addresses}. */
    static void addresses(JsonNode recorded, Findings findings) {
        var map = Place.named(recorded.get("container").asString());
        for (JsonNode entry : recorded.get("addresses")) {
            var place = new Place(map, map.coordinates().at(entry.get(0).asInt()));
            int[] addresses = map.addresses(
                    place.at(), place.backend(recorded.get("backend").asString()));
            compareAddresses(
                    place, "write", entry.get(1), offered(map.access() != Access.READ_ONLY, addresses), findings);
            compareAddresses(
                    place, "read", entry.get(2), offered(map.access() != Access.WRITE_ONLY, addresses), findings);
        }
    }

    private static int[] offered(boolean offered, int[] addresses) {
        return offered ? addresses : new int[0];
    }

    private static void compareAddresses(
            Place place, String direction, JsonNode recorded, int[] actual, Findings findings) {
        int[] expected = ContainerVectors.words(recorded);
        boolean oneInstruction = expected.length == 1 && actual.length > 1;
        int[] compared = oneInstruction ? Arrays.copyOf(actual, 1) : actual;
        if (!Arrays.equals(expected, compared)) {
            findings.same(
                    place.map().name(),
                    place.at(),
                    direction + " addresses",
                    ContainerVectors.hex(expected),
                    ContainerVectors.hex(compared));
        }
    }
}
