package org.neckar.tools.reg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.BitPlacement;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Fixed;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;

/**
 * Everything the register manual says of one container, as text.
 *
 * @param name in the field's notation
 * @param meaning one sentence
 * @param topic the group of containers it belongs to
 * @param coordinate coordinate type
 * @param places number of coordinates
 * @param first first coordinate in the field's notation
 * @param last last coordinate in the field's notation
 * @param words number of 32-bit words
 * @param access directions in words
 * @param notes what one has to know when reading or writing; may be empty
 * @param code the code over all words; empty for none
 * @param routes addresses by back end, the default one first
 * @param fields in declared order
 * @param fixedBits bits that are not a matter of choice
 */
public record RegisterDescription(
        String name,
        String meaning,
        String topic,
        String coordinate,
        int places,
        String first,
        String last,
        int words,
        String access,
        List<String> notes,
        String code,
        List<Addresses> routes,
        List<Field> fields,
        List<FixedBits> fixedBits) {
    /**
     * Addresses on back ends that share them.
     *
     * @param backends names in the field's notation
     * @param formulas one for all words, or one per word; {@code n} is the index of the coordinate, {@code i} the
     *     position of the word
     * @param lowest address of the first word at the first coordinate
     * @param highest address of the last word at the last coordinate
     */
    public record Addresses(List<String> backends, List<String> formulas, String lowest, String highest) {}

    /**
     * One field.
     *
     * @param name record component
     * @param bits placement of each element
     * @param type flag, number, coordinate or choice
     * @param range allowed values
     * @param initial default
     * @param unit of one step; empty for none
     * @param stored how the value becomes bits; empty for plain binary
     * @param meaning one sentence
     */
    public record Field(
            String name,
            List<String> bits,
            String type,
            String range,
            String initial,
            String unit,
            String stored,
            String meaning) {
        /** Placements in one line: of many elements the first and the last one. */
        public String bitsInShort() {
            return bits.size() > 4 ? bits.getFirst() + " .. " + bits.getLast() : String.join(" | ", bits);
        }
    }

    /**
     * Bits with one value.
     *
     * @param bits placement
     * @param value the value
     * @param checked reading refuses other values
     * @param meaning one sentence
     */
    public record FixedBits(String bits, String value, boolean checked, String meaning) {}

    /** Copies the lists. */
    public RegisterDescription {
        notes = List.copyOf(notes);
        routes = List.copyOf(routes);
        fields = List.copyOf(fields);
        fixedBits = List.copyOf(fixedBits);
    }

    /** The description of a container. */
    public static RegisterDescription of(RegisterMap<Coordinate, Container<Coordinate>> map) {
        var coordinates = map.coordinates();
        return new RegisterDescription(
                map.name(),
                map.meaning(),
                map.type().getPackageName().replaceFirst(".*\\.", ""),
                coordinates.name(),
                coordinates.size(),
                coordinates.at(coordinates.min()).toString(),
                coordinates.at(coordinates.max()).toString(),
                map.words(),
                words(map.access()),
                notes(map),
                map.codeRule(),
                routes(map),
                map.fields().stream().map(RegisterDescription::field).toList(),
                map.fixedBits().stream().map(RegisterDescription::fixed).toList());
    }

    private static String words(Access access) {
        return switch (access) {
            case READ_WRITE -> "read and write";
            case READ_ONLY -> "read only";
            case WRITE_ONLY -> "write only";
        };
    }

    private static List<String> notes(RegisterMap<?, ?> map) {
        List<String> notes = new ArrayList<>();
        if (map.access() == Access.WRITE_ONLY) {
            notes.add("What was written cannot be read back.");
        } else if (map.access() == Access.READ_WRITE && map.words() > 1) {
            notes.add(
                    map.differential()
                            ? "Words may be written one by one: a differential write sends only those that differ."
                            : "Always written whole, with all its words in their order.");
        }
        map.unreadableOn()
                .forEach(target -> notes.add("Reading is refused on a %s."
                        .formatted(
                                switch (target) {
                                    case HARDWARE -> "board";
                                    case SIMULATION -> "simulation of the register-transfer description";
                                })));
        if (map.hasByteEnables()) {
            notes.add("A write changes only the enabled bytes of a word.");
        }
        return notes;
    }

    private static List<Addresses> routes(RegisterMap<Coordinate, Container<Coordinate>> map) {
        Map<List<String>, List<String>> backendsByFormulas = new LinkedHashMap<>();
        Map<List<String>, Backend> example = new LinkedHashMap<>();
        backendsDefaultFirst(map).forEach(backend -> {
            List<String> formulas = IntStream.range(0, map.words())
                    .mapToObj(word -> map.addressFormula(word, backend))
                    .toList();
            List<String> shared = formulas.stream().distinct().count() == 1 ? formulas.subList(0, 1) : formulas;
            backendsByFormulas.computeIfAbsent(shared, _ -> new ArrayList<>()).add(backend.fieldName());
            example.putIfAbsent(shared, backend);
        });
        List<Addresses> routes = new ArrayList<>();
        var coordinates = map.coordinates();
        backendsByFormulas.forEach((formulas, backends) -> routes.add(new Addresses(
                List.copyOf(backends),
                formulas,
                EncodedRegister.hex(map.address(coordinates.at(coordinates.min()), 0, example.get(formulas))),
                EncodedRegister.hex(
                        map.address(coordinates.at(coordinates.max()), map.words() - 1, example.get(formulas))))));
        return routes;
    }

    private static List<Backend> backendsDefaultFirst(RegisterMap<?, ?> map) {
        List<Backend> backends = new ArrayList<>(map.backends());
        backends.remove(map.defaultBackend());
        backends.addFirst(map.defaultBackend());
        return backends;
    }

    private static Field field(RegisterField field) {
        return new Field(
                field.name(),
                field.placements().stream().map(BitPlacement::toString).toList(),
                type(field),
                range(field),
                initial(field),
                field.unit(),
                stored(field),
                field.meaning());
    }

    private static String type(RegisterField field) {
        String one = FieldText.isFlag(field)
                ? "flag"
                : Coordinate.class.isAssignableFrom(field.valueType())
                        ? field.valueType().getSimpleName()
                        : field.valueType().isEnum() ? "choice" : "number";
        return field.isList() ? field.size() + " of " + one : one;
    }

    private static String range(RegisterField field) {
        List<String> choices = FieldText.choices(field);
        if (FieldText.isFlag(field)) {
            return "false, true";
        }
        return choices.isEmpty() ? field.min() + ".." + field.max() : String.join(", ", choices);
    }

    private static String initial(RegisterField field) {
        List<String> values = IntStream.range(0, field.size())
                .mapToObj(element -> FieldText.print(field, field.initial(element)))
                .toList();
        return values.stream().distinct().count() == 1 ? values.getFirst() : String.join(",", values);
    }

    private static String stored(RegisterField field) {
        List<String> steps = new ArrayList<>();
        if (field.storedOffset() != 0) {
            steps.add("stored as value %s %d"
                    .formatted(field.storedOffset() < 0 ? "-" : "+", Math.abs(field.storedOffset())));
        }
        if (!field.codeRule().isEmpty()) {
            steps.add(field.codeRule());
        }
        return String.join(", ", steps);
    }

    private static FixedBits fixed(Fixed fixed) {
        return new FixedBits(fixed.value(), "%#x".formatted(fixed.bits()), fixed.checked(), fixed.meaning());
    }

    /** Whether a search text stands in name, topic, meaning, coordinate or a field, case apart. */
    public boolean mentions(String text) {
        String needle = text.toLowerCase(Locale.ROOT);
        return (name + " " + topic + " " + meaning + " " + coordinate + " " + fields)
                .toLowerCase(Locale.ROOT)
                .contains(needle);
    }
}
