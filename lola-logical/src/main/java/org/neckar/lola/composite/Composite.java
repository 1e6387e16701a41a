package org.neckar.lola.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.HardwareTarget;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.serial.RegisterSink;

/**
 * A group of registers that are written and read together, declared as an ordered list of parts. It adds no bit of its
 * own: words, addresses, ranges and codes are those of the register containers in it.
 *
 * <p>The content of a composite is its words in write order, and equally its {@link FieldValues}, which give every
 * field of the registers the name it has in the composite. Immutable and thread-safe.
 *
 * @param <C> the coordinates at which the composite exists
 */
public final class Composite<C extends Coordinate> implements RegisterGroup<C> {
    /** The register manual lists all composites together. */
    private static final String TOPIC = "logical";

    private static final int ALL_BYTES = 0xf;

    private final String name;
    private final String meaning;
    private final CoordinateType<C> coordinates;
    private final boolean differential;
    private final Set<HardwareTarget> unreadableOn;
    private final List<Part<C>> parts;
    private final int words;
    private final Access access;
    private final Set<Backend> backends;
    private final List<CompositeField> fields;
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    private Composite(Builder<C> builder) {
        name = builder.name;
        meaning = builder.meaning;
        coordinates = builder.coordinates;
        differential = builder.differential;
        unreadableOn = Set.copyOf(builder.unreadableOn);
        parts = List.copyOf(builder.parts);
        words = parts.stream().mapToInt(Part::words).sum();
        access = commonAccess();
        Set<Backend> common = EnumSet.copyOf(builder.allowed);
        parts.forEach(part -> common.retainAll(part.backends()));
        backends = Collections.unmodifiableSet(common);
        Map<String, CompositeField> merged = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> part.fields(name))
                .forEach(field -> merged.merge(field.name(), field, CompositeField::longer));
        fields = List.copyOf(merged.values());
        fields.forEach(field -> sizes.put(field.name(), field.size()));
    }

    private Access commonAccess() {
        Set<Access> found = registers().map(part -> part.map().access()).collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Access.READ_WRITE;
    }

    /** Starts a declaration. */
    public static <C extends Coordinate> Builder<C> named(String name, Class<C> at) {
        return new Builder<>(name, CoordinateType.of(at));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public CoordinateType<C> coordinates() {
        return coordinates;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public boolean differential() {
        return differential;
    }

    @Override
    public Set<HardwareTarget> unreadableOn() {
        return unreadableOn;
    }

    @Override
    public Set<Backend> backends() {
        return backends;
    }

    @Override
    public Backend defaultBackend() {
        return parts.getFirst().defaultBackend();
    }

    /**
     * Equal registers in a composite.
     *
     * @param map what they are
     * @param count how many of them
     */
    public record Registers(RegisterMap<?, ?> map, int count) {
        Registers times(int more) {
            return new Registers(map, count * more);
        }
    }

    /** All registers in it, in write order. */
    public Stream<Registers> registers() {
        return parts.stream().flatMap(Part::registers);
    }

    /** Number of 32-bit words. */
    public int words() {
        return words;
    }

    @Override
    public int words(C at) {
        return words;
    }

    /** Addresses that a write sets, in their order; as many as words, or none when the parts can only be read. */
    public int[] writeAddresses(C at, Backend backend) {
        return access == Access.READ_ONLY ? new int[0] : addresses(at, backend);
    }

    /** Addresses that a read asks for, in their order; as many as words, or none when the parts can only be written. */
    public int[] readAddresses(C at, Backend backend) {
        return access == Access.WRITE_ONLY ? new int[0] : addresses(at, backend);
    }

    @Override
    public int[] addresses(C at, Backend backend) {
        checkBackend(backend);
        AddressList list = new AddressList(words);
        addresses(at, backend, list);
        return list.toArray();
    }

    void addresses(C at, Backend backend, AddressList into) {
        parts.forEach(part -> part.addresses(at, backend, into));
    }

    /** The fields in declared order. */
    public List<CompositeField> fields() {
        return fields;
    }

    @Override
    public List<CompositeField> fields(C at) {
        return fields;
    }

    /** Names of the fields with the number of values under each. */
    public Map<String, Integer> sizes() {
        return Collections.unmodifiableMap(sizes);
    }

    @Override
    public List<String> fieldsAt(C at, int word, int bit) {
        return valuesAt(word, bit)
                .map(value ->
                        sizes.get(value.name()) == 1 ? value.name() : "%s[%d]".formatted(value.name(), value.index()))
                .toList();
    }

    Stream<Part.ValueName> valuesAt(int word, int bit) {
        int first = 0;
        for (Part<C> part : parts) {
            if (word < first + part.words()) {
                return part.valuesAt(word - first, bit);
            }
            first += part.words();
        }
        return Stream.empty();
    }

    /** The words with every field at its default. */
    public int[] initialWords() {
        int[] initial = new int[words];
        initialWords(initial, new int[words], 0);
        return initial;
    }

    void initialWords(int[] into, int[] byteEnables, int offset) {
        int next = offset;
        for (Part<C> part : parts) {
            part.initialWords(into, byteEnables, next);
            next += part.words();
        }
    }

    /** The fields, all 0; to be filled. */
    public FieldValues zeros() {
        return new FieldValues(name, sizes);
    }

    /** The fields at their defaults. */
    public FieldValues initial() {
        return decode(initialWords());
    }

    @Override
    public FieldValues initialValues(C at) {
        return initial();
    }

    /**
     * The fields that words stand for.
     *
     * @throws NeckarException when there are not as many words as the composite has, or when stored bits are outside
     *     the range of their field
     */
    public FieldValues decode(int[] found) {
        if (found.length != words) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: %d words (allowed %d)".formatted(name, found.length, words));
        }
        int[] byteEnables = new int[words];
        Arrays.fill(byteEnables, ALL_BYTES);
        return decode(found, byteEnables);
    }

    private FieldValues decode(int[] found, int[] byteEnables) {
        FieldValues values = zeros();
        decode(found, byteEnables, 0, new Scope.Whole(values));
        return values;
    }

    void decode(int[] found, int[] byteEnables, int offset, Scope scope) {
        int next = offset;
        for (Part<C> part : parts) {
            part.decode(found, byteEnables, next, scope);
            next += part.words();
        }
    }

    @Override
    public FieldValues decodeValues(C at, int[] found) {
        return decode(found);
    }

    @Override
    public FieldValues decodeWrittenValues(C at, int[] found, int[] byteEnables) {
        checkWords(at, found);
        return decode(found, byteEnables);
    }

    /**
     * The words of fields.
     *
     * @throws NeckarException when a value is out of range, naming composite, field, value and range
     */
    public int[] encode(FieldValues values) {
        int[] encoded = new int[words];
        encode(new Scope.Whole(values), encoded, new int[words], 0);
        return encoded;
    }

    @Override
    public void encodeValues(C at, FieldValues values, int[] into, int[] byteEnables) {
        encode(new Scope.Whole(values), into, byteEnables, 0);
    }

    void encode(Scope scope, int[] into, int[] byteEnables, int offset) {
        int next = offset;
        for (Part<C> part : parts) {
            part.encode(scope, into, byteEnables, next);
            next += part.words();
        }
    }

    /** Hands out the registers that words stand for, in write order. */
    void registers(C at, int[] found, int offset, RegisterSink sink) {
        int next = offset;
        for (Part<C> part : parts) {
            part.registers(at, found, next, sink);
            next += part.words();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Declares a composite, part by part in write order. One thread at a time.
     *
     * @param <C> the coordinates at which the composite exists
     */
    public static final class Builder<C extends Coordinate> {
        private final String name;
        private final CoordinateType<C> coordinates;
        private final List<Part<C>> parts = new ArrayList<>();
        private Set<Backend> allowed = EnumSet.allOf(Backend.class);
        private Set<HardwareTarget> unreadableOn = Set.of();
        private String meaning = "";
        private boolean differential;

        private Builder(String name, CoordinateType<C> coordinates) {
            this.name = name;
            this.coordinates = coordinates;
        }

        /** What the composite is for: one sentence of the register manual. */
        public Builder<C> meaning(String sentence) {
            meaning = sentence;
            return this;
        }

        /** Peers on which reading is refused. */
        public Builder<C> unreadableOn(HardwareTarget... targets) {
            unreadableOn = Set.of(targets);
            return this;
        }

        /** Allows writing only the words that differ from a reference. */
        public Builder<C> differential() {
            differential = true;
            return this;
        }

        /** Allows fewer back ends than the parts do. */
        public Builder<C> only(Backend... via) {
            allowed = EnumSet.copyOf(List.of(via));
            return this;
        }

        /** Adds one register container with its initial value. */
        public <P extends Coordinate, T extends Container<P>> Builder<C> register(
                T initial, Function<C, P> place, Names names) {
            return registers(1, initial, (at, _) -> place.apply(at), names);
        }

        /** Adds equal register containers with their initial value. */
        public <P extends Coordinate, T extends Container<P>> Builder<C> registers(
                int count, T initial, Place<C, P> place, Names names) {
            parts.add(Part.Registers.of(count, initial, place, names));
            return this;
        }

        /** Adds one cell of the parameter memory, which means what the parameter at the first place means. */
        public Builder<C> cell(String field, Function<C, CapMemCellOnDLS> place, int initialCode) {
            String parameter = CapMemCell.meaningAt(place.apply(coordinates.at(coordinates.firstIndex())));
            return register(
                    new CapMemCell(initialCode), place, Names.single(field).meaning(parameter));
        }

        /** Adds a composite; an empty prefix leaves its names as they are. */
        public <P extends Coordinate> Builder<C> part(Composite<P> composite, Function<C, P> place, String prefix) {
            return parts(1, composite, (at, _) -> place.apply(at), prefix);
        }

        /** Adds equal composites; the columns of their fields follow each other. */
        public <P extends Coordinate> Builder<C> parts(
                int count, Composite<P> composite, Place<C, P> place, String prefix) {
            parts.add(Part.Composites.of(count, composite, place, prefix));
            return this;
        }

        /** The composite. */
        public Composite<C> build() {
            return new Composite<>(this);
        }
    }
}
