package org.neckar.lola.composite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
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
public final class Composite<C extends Coordinate> {
    private final String name;
    private final CoordinateType<C> coordinates;
    private final boolean differential;
    private final List<Part<C>> parts;
    private final int words;
    private final Set<Backend> backends;
    private final List<CompositeField> fields;
    private final Map<String, Integer> sizes;

    private Composite(Builder<C> builder) {
        name = builder.name;
        coordinates = builder.coordinates;
        differential = builder.differential;
        parts = List.copyOf(builder.parts);
        words = parts.stream().mapToInt(Part::words).sum();
        Set<Backend> common = EnumSet.copyOf(builder.allowed);
        parts.forEach(part -> common.retainAll(part.backends()));
        backends = Collections.unmodifiableSet(common);
        fields = fields(parts);
        Map<String, Integer> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field.size()));
        sizes = Collections.unmodifiableMap(byName);
    }

    private static List<CompositeField> fields(List<? extends Part<?>> parts) {
        Map<String, CompositeField> merged = new LinkedHashMap<>();
        parts.forEach(
                part -> part.fields().forEach(field -> merged.merge(field.name(), field, CompositeField::longer)));
        return List.copyOf(merged.values());
    }

    /** Starts a declaration. */
    public static <C extends Coordinate> Builder<C> named(String name, Class<C> at) {
        return new Builder<>(name, CoordinateType.of(at));
    }

    /** Name in the field's notation. */
    public String name() {
        return name;
    }

    /** Where the composite exists. */
    public CoordinateType<C> coordinates() {
        return coordinates;
    }

    /** Whether only words that differ from a reference may be written. */
    public boolean differential() {
        return differential;
    }

    /** Back ends that reach all parts. */
    public Set<Backend> backends() {
        return backends;
    }

    /** The back end used unless another one is asked for. */
    public Backend defaultBackend() {
        return parts.getFirst().defaultBackend();
    }

    /** Number of 32-bit words. */
    public int words() {
        return words;
    }

    /** Addresses that a write sets, in their order; as many as words, or none when the parts can only be read. */
    public int[] writeAddresses(C at, Backend backend) {
        return addresses(at, backend, Access.READ_ONLY);
    }

    /** Addresses that a read asks for, in their order; as many as words, or none when the parts can only be written. */
    public int[] readAddresses(C at, Backend backend) {
        return addresses(at, backend, Access.WRITE_ONLY);
    }

    private int[] addresses(C at, Backend backend, Access unless) {
        if (!backends.contains(backend)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: no back end %s (allowed %s)".formatted(name, backend, backends));
        }
        AddressList list = new AddressList(words);
        addresses(at, backend, unless, list);
        return list.toArray();
    }

    void addresses(C at, Backend backend, Access unless, AddressList into) {
        parts.forEach(part -> part.addresses(at, backend, unless, into));
    }

    /** The words with every field at its default. */
    public int[] initialWords() {
        int[] initial = new int[words];
        initialWords(initial, 0);
        return initial;
    }

    void initialWords(int[] into, int offset) {
        int next = offset;
        for (Part<C> part : parts) {
            part.initialWords(into, next);
            next += part.words();
        }
    }

    /** The fields in declared order. */
    public List<CompositeField> fields() {
        return fields;
    }

    /** Names of the fields with the number of values under each. */
    public Map<String, Integer> sizes() {
        return sizes;
    }

    /** The fields, all 0; to be filled. */
    public FieldValues zeros() {
        return new FieldValues(name, sizes);
    }

    /** The fields at their defaults. */
    public FieldValues initial() {
        return decode(initialWords());
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
        FieldValues values = zeros();
        decode(found, 0, new Scope.Whole(values));
        return values;
    }

    void decode(int[] found, int offset, Scope scope) {
        int next = offset;
        for (Part<C> part : parts) {
            part.decode(found, next, scope);
            next += part.words();
        }
    }

    /**
     * The words of fields.
     *
     * @throws NeckarException when a value is out of range, naming composite, field, value and range
     */
    public int[] encode(FieldValues values) {
        int[] encoded = new int[words];
        encode(new Scope.Whole(values), encoded, 0);
        return encoded;
    }

    void encode(Scope scope, int[] into, int offset) {
        int next = offset;
        for (Part<C> part : parts) {
            part.encode(scope, into, next);
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
        private boolean differential;

        private Builder(String name, CoordinateType<C> coordinates) {
            this.name = name;
            this.coordinates = coordinates;
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
            RegisterMap<P, T> map = RegisterMap.of(initial);
            parts.add(new Part.Registers<>(count, map, initial, place, names.bind(map)));
            return this;
        }

        /** Adds one cell of the parameter memory. */
        public Builder<C> cell(String field, Function<C, CapMemCellOnDLS> place, int initialCode) {
            return register(new CapMemCell(initialCode), place, Names.single(field));
        }

        /** Adds a composite; an empty prefix leaves its names as they are. */
        public <P extends Coordinate> Builder<C> part(Composite<P> composite, Function<C, P> place, String prefix) {
            return parts(1, composite, (at, _) -> place.apply(at), prefix);
        }

        /** Adds equal composites; the columns of their fields follow each other. */
        public <P extends Coordinate> Builder<C> parts(
                int count, Composite<P> composite, Place<C, P> place, String prefix) {
            parts.add(new Part.Composites<>(count, composite, place, prefix));
            return this;
        }

        /** The composite. */
        public Composite<C> build() {
            return new Composite<>(this);
        }
    }
}
