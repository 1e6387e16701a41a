package org.neckar.tools.reg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.IntervalCoordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.BitPlacement;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.Fixed;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.composite.Composite;
import org.neckar.lola.composite.CompositeField;

/**
 * Everything the register manual says of one container, as text.
 *
 * @param name in the field's notation
 * @param meaning one sentence
 * @param topic the group of containers it belongs to
 * @param coordinate coordinate type
 * @param places how many coordinates there are, in words
 * @param first first coordinate in the field's notation
 * @param last last coordinate in the field's notation
 * @param words number of 32-bit words
 * @param access directions in words
 * @param behaviour what transfers cause and what the hardware makes of the content; empty for plain storage
 * @param notes what one has to know when reading or writing; may be empty
 * @param code the code over all words; empty for none
 * @param routes addresses by back end, the default one first
 * @param fields in declared order
 * @param fixedBits bits that are not a matter of choice
 * @param parts the containers a composite consists of; empty for others
 */
public record RegisterDescription(
        String name,
        String meaning,
        String topic,
        String coordinate,
        String places,
        String first,
        String last,
        int words,
        String access,
        List<Happening> behaviour,
        List<String> notes,
        String code,
        List<Addresses> routes,
        List<Field> fields,
        List<FixedBits> fixedBits,
        List<Part> parts) {
    /**
     * Addresses on back ends that share them.
     *
     * @param backends names in the field's notation
     * @param formulas one for all words, or one per word; {@code n} is the index of the coordinate, {@code i} the
     *     position of the word; cells and parts have their own
     * @param lowest address of the first word at the first coordinate
     * @param highest address of the last word at the last coordinate
     */
    public record Addresses(List<String> backends, List<String> formulas, String lowest, String highest) {}

    /**
     * One field.
     *
     * @param name record component
     * @param bits placement of each element; in a composite, the fields of the parts
     * @param type flag, number, coordinate or choice
     * @param range allowed values
     * @param initial default
     * @param unit of one step; empty for none
     * @param stored how the value becomes bits; empty for plain binary
     * @param meaning one sentence
     * @param choices what the values stand for; empty unless the field is a choice
     */
    public record Field(
            String name,
            List<String> bits,
            String type,
            String range,
            String initial,
            String unit,
            String stored,
            String meaning,
            List<Choice> choices) {
        /** Copies the list. */
        public Field {
            choices = List.copyOf(choices);
        }

        /** Placements in one line: of many elements the first and the last one. */
        public String bitsInShort() {
            return bits.size() > 4 ? bits.getFirst() + " .. " + bits.getLast() : String.join(" | ", bits);
        }
    }

    /**
     * One value of a field that is a choice.
     *
     * @param value as a number
     * @param name as it is written
     * @param meaning one sentence
     */
    public record Choice(int value, String name, String meaning) {}

    /**
     * How a register differs from storage.
     *
     * @param kind in which way: {@code on write}, {@code counter}, ...
     * @param meaning one sentence
     */
    public record Happening(String kind, String meaning) {}

    /**
     * Bits with one value.
     *
     * @param bits placement
     * @param value the value
     * @param checked reading refuses other values
     * @param meaning one sentence
     */
    public record FixedBits(String bits, String value, boolean checked, String meaning) {}

    /**
     * A container in a composite.
     *
     * @param name in the field's notation
     * @param count how many of them
     * @param meaning one sentence
     */
    public record Part(String name, int count, String meaning) {}

    /** Copies the lists. */
    public RegisterDescription {
        behaviour = List.copyOf(behaviour);
        notes = List.copyOf(notes);
        routes = List.copyOf(routes);
        fields = List.copyOf(fields);
        fixedBits = List.copyOf(fixedBits);
        parts = List.copyOf(parts);
    }

    /** The description of a container, a block of memory or a composite. */
    public static RegisterDescription of(RegisterGroup<Coordinate> group) {
        var coordinates = group.coordinates();
        var first = coordinates.at(coordinates.firstIndex());
        return new RegisterDescription(
                group.name(),
                group.meaning(),
                group.topic(),
                coordinates.name(),
                Place.places(coordinates),
                first.toString(),
                coordinates.at(coordinates.lastIndex()).toString(),
                group.words(first),
                words(group.access()),
                behaviour(group),
                notes(group),
                group instanceof RegisterMap<?, ?> map ? map.codeRule() : "",
                routes(group),
                fields(group, first),
                group instanceof RegisterMap<?, ?> map
                        ? map.fixedBits().stream()
                                .map(RegisterDescription::fixed)
                                .toList()
                        : List.of(),
                group instanceof Composite<?> composite ? parts(composite) : List.of());
    }

    private static List<Part> parts(Composite<?> composite) {
        Map<RegisterMap<?, ?>, Integer> counts = new LinkedHashMap<>();
        composite.registers().forEach(part -> counts.merge(part.map(), part.count(), Integer::sum));
        return counts.entrySet().stream()
                .map(part -> new Part(
                        part.getKey().name(), part.getValue(), part.getKey().meaning()))
                .toList();
    }

    private static List<Field> fields(RegisterGroup<Coordinate> group, Coordinate first) {
        FieldValues initial = group.initialValues(first);
        return group.fields(first).stream().map(field -> field(field, initial)).toList();
    }

    private static String words(Access access) {
        return switch (access) {
            case READ_WRITE -> "read and write";
            case READ_ONLY -> "read only";
            case WRITE_ONLY -> "write only";
        };
    }

    private static List<Happening> behaviour(RegisterGroup<Coordinate> group) {
        return switch (group) {
            case RegisterMap<?, ?> map ->
                map.behaviour().stream()
                        .map(declared -> new Happening(declared.kind().title(), declared.meaning()))
                        .toList();
            case Composite<?> composite ->
                composite
                        .registers()
                        .map(Composite.Registers::map)
                        .distinct()
                        .flatMap(map -> map.behaviour().stream()
                                .map(declared ->
                                        new Happening(declared.kind().title(), map.name() + ": " + declared.meaning())))
                        .toList();
            default -> List.of();
        };
    }

    private static List<String> notes(RegisterGroup<Coordinate> group) {
        List<String> notes = new ArrayList<>();
        var first = group.coordinates().at(group.coordinates().firstIndex());
        if (first instanceof IntervalCoordinate) {
            notes.add("As large as the interval; words and fields are shown for an interval of one cell.");
        }
        if (group.access() == Access.WRITE_ONLY) {
            notes.add("What was written cannot be read back.");
        } else if (group.access() == Access.READ_WRITE && group.words(first) > 1) {
            notes.add(
                    group.differential()
                            ? "Words may be written one by one: a differential write sends only those that differ."
                            : "Always written whole, with all its words in their order.");
        }
        group.unreadableOn()
                .forEach(target -> notes.add("Reading is refused on a %s."
                        .formatted(
                                switch (target) {
                                    case HARDWARE -> "board";
                                    case SIMULATION -> "simulation of the register-transfer description";
                                })));
        if (group instanceof RegisterMap<?, ?> map && map.hasByteEnables()) {
            notes.add("A write changes only the enabled bytes of a word.");
        }
        return notes;
    }

    private static List<Addresses> routes(RegisterGroup<Coordinate> group) {
        Map<List<String>, List<String>> backendsByFormulas = new LinkedHashMap<>();
        Map<List<String>, Backend> example = new LinkedHashMap<>();
        backendsDefaultFirst(group).forEach(backend -> {
            List<String> formulas = formulas(group, backend);
            backendsByFormulas.computeIfAbsent(formulas, _ -> new ArrayList<>()).add(backend.fieldName());
            example.putIfAbsent(formulas, backend);
        });
        List<Addresses> routes = new ArrayList<>();
        var coordinates = group.coordinates();
        backendsByFormulas.forEach((formulas, backends) -> {
            int[] first = group.addresses(coordinates.at(coordinates.firstIndex()), example.get(formulas));
            int[] last = group.addresses(coordinates.at(coordinates.lastIndex()), example.get(formulas));
            boolean isPlain = group instanceof ContainerType;
            routes.add(new Addresses(
                    List.copyOf(backends),
                    formulas,
                    EncodedRegister.hex(isPlain ? first[0] : extreme(first, -1)),
                    EncodedRegister.hex(isPlain ? last[last.length - 1] : extreme(last, 1))));
        });
        return routes;
    }

    private static List<String> formulas(RegisterGroup<?> group, Backend backend) {
        if (!(group instanceof RegisterMap<?, ?> map)) {
            return List.of(group instanceof ContainerType ? "that of the cell" : "those of the parts");
        }
        List<String> formulas = IntStream.range(0, map.words())
                .mapToObj(word -> map.addressFormula(word, backend))
                .toList();
        return formulas.stream().distinct().count() == 1 ? formulas.subList(0, 1) : formulas;
    }

    /** The lowest or highest of addresses in any order. */
    private static int extreme(int[] addresses, int sign) {
        return Arrays.stream(addresses)
                .boxed()
                .max((a, b) -> sign * Integer.compareUnsigned(a, b))
                .orElseThrow();
    }

    private static List<Backend> backendsDefaultFirst(RegisterGroup<?> group) {
        List<Backend> backends = new ArrayList<>(group.backends());
        backends.remove(group.defaultBackend());
        backends.addFirst(group.defaultBackend());
        return backends;
    }

    private static Field field(GroupField field, FieldValues initial) {
        return new Field(
                field.name(),
                bits(field),
                type(field),
                range(field),
                initial(field, initial),
                field.unit(),
                stored(field),
                field.meaning(),
                choices(field));
    }

    private static List<Choice> choices(GroupField field) {
        List<String> names = field.choices();
        List<String> meanings = field.choiceMeanings();
        return IntStream.range(0, names.size())
                .mapToObj(value -> new Choice(value, names.get(value), meanings.get(value)))
                .toList();
    }

    private static List<String> bits(GroupField field) {
        return switch (field) {
            case RegisterField register ->
                register.placements().stream().map(BitPlacement::toString).toList();
            case CompositeField composite ->
                composite.registers().stream()
                        .map(RegisterDescription::placeInPart)
                        .toList();
            default -> List.of();
        };
    }

    private static String placeInPart(RegisterField register) {
        return register.isList()
                ? register.toString()
                : "%s %s".formatted(register, register.placements().getFirst());
    }

    private static String type(GroupField field) {
        String one = field.isFlag()
                ? "flag"
                : Coordinate.class.isAssignableFrom(field.valueType())
                        ? field.valueType().getSimpleName()
                        : field.valueType().isEnum() ? "choice" : "number";
        return field.isList() ? field.size() + " of " + one : one;
    }

    private static String range(GroupField field) {
        List<String> choices = field.choices();
        if (field.isFlag()) {
            return "false, true";
        }
        return choices.isEmpty() ? field.min() + ".." + field.max() : String.join(", ", choices);
    }

    private static String initial(GroupField field, FieldValues initial) {
        long[] values = initial.column(field.name());
        return Arrays.stream(values).distinct().count() == 1
                ? FieldText.print(field, values[0])
                : FieldText.printShort(field, initial);
    }

    private static String stored(GroupField field) {
        if (!(field instanceof RegisterField register)) {
            return "";
        }
        List<String> steps = new ArrayList<>();
        if (register.storedOffset() != 0) {
            steps.add("stored as value %s %d"
                    .formatted(register.storedOffset() < 0 ? "-" : "+", Math.abs(register.storedOffset())));
        }
        if (!register.codeRule().isEmpty()) {
            steps.add(register.codeRule());
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
