package org.neckar.lola.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.register.RegisterRun;
import org.neckar.hal.register.ValueColumn;
import org.neckar.hal.serial.RegisterSink;

/**
 * A number of equal containers inside a composite, one after the other in write order.
 *
 * @param <C> coordinates of the composite
 */
sealed interface Part<C extends Coordinate> {
    /** Number of words of all containers of the part. */
    int words();

    Set<Backend> backends();

    Backend defaultBackend();

    /** The registers in the part. */
    Stream<Composite.Registers> registers();

    /** Names in declared order with the values that may stand under each, in a composite called {@code owner}. */
    Stream<CompositeField> fields(String owner);

    void addresses(C at, Backend backend, AddressList into);

    void initialWords(int[] words, int[] byteEnables, int offset);

    /**
     * One value of a field.
     *
     * @param name of the field
     * @param index position in its column
     */
    record ValueName(String name, int index) {}

    /** What a bit of a word of the part belongs to. */
    Stream<ValueName> valuesAt(int word, int bit);

    void decode(int[] words, int[] byteEnables, int offset, Scope scope);

    void encode(Scope scope, int[] words, int[] byteEnables, int offset);

    void registers(C at, int[] words, int offset, RegisterSink sink);

    /** Register containers. */
    record Registers<C extends Coordinate, P extends Coordinate, T extends Container<P>>(
            int count, RegisterMap<P, T> map, Initial initial, Place<C, P> place, List<BoundName> bound)
            implements Part<C> {
        private static final String FLAG = "flag";

        /** One register as it was declared, for fields without a name in the composite. */
        static final class Initial {
            private final int[] words;
            private final int[] byteEnables;

            Initial(RegisterMap<?, ?> map, FieldValues values) {
                words = new int[map.words()];
                byteEnables = new int[map.words()];
                RegisterRun run = new RegisterRun(map, 1, words, byteEnables, 0).clear();
                for (RegisterField field : map.fields()) {
                    for (int element = 0; element < field.size(); element++) {
                        run.put(field, element, ValueColumn.of(values, field.name(), element, 0));
                    }
                }
            }
        }

        /** A name in the composite, and where its values stand. */
        static final class BoundName {
            private final Names.Binding binding;
            /** By element of the fields, the index in the column for every register. */
            private final int[][] orders;

            BoundName(Names.Binding binding, int count) {
                this.binding = binding;
                orders = new int[binding.first().size()][count];
                for (int element = 0; element < orders.length; element++) {
                    for (int i = 0; i < count; i++) {
                        orders[element][i] = binding.index(i, element);
                    }
                }
            }

            int size() {
                return 1
                        + Arrays.stream(orders)
                                .flatMapToInt(Arrays::stream)
                                .max()
                                .orElseThrow();
            }
        }

        static <C extends Coordinate, P extends Coordinate, T extends Container<P>> Registers<C, P, T> of(
                int count, T initial, Place<C, P> place, Names names) {
            RegisterMap<P, T> map = RegisterMap.of(initial);
            return new Registers<>(
                    count,
                    map,
                    new Initial(map, map.values(initial)),
                    place,
                    names.bind(map).stream()
                            .map(binding -> new BoundName(binding, count))
                            .toList());
        }

        @Override
        public int words() {
            return count * map.words();
        }

        @Override
        public Set<Backend> backends() {
            return map.backends();
        }

        @Override
        public Backend defaultBackend() {
            return map.defaultBackend();
        }

        @Override
        public Stream<Composite.Registers> registers() {
            return Stream.of(new Composite.Registers(map, count));
        }

        @Override
        public Stream<CompositeField> fields(String owner) {
            return bound.stream().map(name -> name.binding.field(owner, name.size()));
        }

        @Override
        public void addresses(C at, Backend backend, AddressList into) {
            for (int i = 0; i < count; i++) {
                P where = place.of(at, i);
                for (int word = 0; word < map.words(); word++) {
                    into.add(map.address(where, word, backend));
                }
            }
        }

        @Override
        public Stream<ValueName> valuesAt(int word, int bit) {
            int register = word / map.words();
            return map.elementsAt(word % map.words(), bit)
                    .flatMap(found -> bound.stream()
                            .filter(name -> name.binding.fields().contains(found.field()))
                            .map(name -> new ValueName(name.binding.name(), name.orders[found.element()][register])));
        }

        @Override
        public void initialWords(int[] words, int[] byteEnables, int offset) {
            RegisterRun run = new RegisterRun(map, count, words, byteEnables, offset);
            run.fill(initial.words, initial.byteEnables).close();
        }

        @Override
        public void encode(Scope scope, int[] words, int[] byteEnables, int offset) {
            RegisterRun run = new RegisterRun(map, count, words, byteEnables, offset);
            run.fill(initial.words, initial.byteEnables);
            for (BoundName name : bound) {
                Scope.Section section = scope.section(name.binding.name());
                for (int element = 0; element < name.orders.length; element++) {
                    if (name.binding.joint() == Joint.SINGLE) {
                        run.put(name.binding.first(), element, section.column(name.orders[element]));
                    } else {
                        putFlags(run, name, element, section);
                    }
                }
            }
            run.close();
        }

        private void putFlags(RegisterRun run, BoundName name, int element, Scope.Section section) {
            FieldValues flags = new FieldValues(name.binding.name(), Map.of(FLAG, count));
            for (int flag = 0; flag < name.binding.fields().size(); flag++) {
                for (int i = 0; i < count; i++) {
                    int index = name.orders[element][i];
                    long value = section.get(index);
                    GroupField.checkRange(value, name.binding.first().min(), name.binding.max(), section.where(index));
                    flags.set(FLAG, i, name.binding.joint().toBits(value) >> flag & 1);
                }
                run.put(name.binding.fields().get(flag), element, ValueColumn.of(flags, FLAG, 0, 1));
            }
        }

        @Override
        public void decode(int[] words, int[] byteEnables, int offset, Scope scope) {
            RegisterRun run = new RegisterRun(map, count, words, byteEnables, offset);
            run.open();
            for (BoundName name : bound) {
                Scope.Section section = scope.section(name.binding.name());
                for (int element = 0; element < name.orders.length; element++) {
                    if (name.binding.joint() == Joint.SINGLE) {
                        run.take(name.binding.first(), element, section.column(name.orders[element]));
                    } else {
                        takeFlags(run, name, element, section);
                    }
                }
            }
        }

        private void takeFlags(RegisterRun run, BoundName name, int element, Scope.Section section) {
            FieldValues flags = new FieldValues(name.binding.name(), Map.of(FLAG, count));
            long[] joined = new long[count];
            for (int flag = 0; flag < name.binding.fields().size(); flag++) {
                run.take(name.binding.fields().get(flag), element, ValueColumn.of(flags, FLAG, 0, 1));
                for (int i = 0; i < count; i++) {
                    joined[i] |= flags.get(FLAG, i) << flag;
                }
            }
            for (int i = 0; i < count; i++) {
                section.set(name.orders[element][i], name.binding.joint().fromBits(joined[i]));
            }
        }

        @Override
        public void registers(C at, int[] words, int offset, RegisterSink sink) {
            for (int i = 0; i < count; i++) {
                sink.put(place.of(at, i), map.decode(words, offset + i * map.words()));
            }
        }
    }

    /** Composites. */
    record Composites<C extends Coordinate, P extends Coordinate>(
            int count, Composite<P> composite, Place<C, P> place, String prefix, Map<String, String> names)
            implements Part<C> {
        static <C extends Coordinate, P extends Coordinate> Composites<C, P> of(
                int count, Composite<P> composite, Place<C, P> place, String prefix) {
            return new Composites<>(
                    count,
                    composite,
                    place,
                    prefix,
                    composite.sizes().keySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Function.identity(), name -> Names.join(prefix, name))));
        }

        @Override
        public int words() {
            return count * composite.words();
        }

        @Override
        public Set<Backend> backends() {
            return composite.backends();
        }

        @Override
        public Backend defaultBackend() {
            return composite.defaultBackend();
        }

        @Override
        public Stream<Composite.Registers> registers() {
            return composite.registers().map(part -> part.times(count));
        }

        @Override
        public Stream<CompositeField> fields(String owner) {
            return composite.fields().stream().map(field -> field.inside(owner, prefix, count));
        }

        @Override
        public void addresses(C at, Backend backend, AddressList into) {
            for (int i = 0; i < count; i++) {
                composite.addresses(place.of(at, i), backend, into);
            }
        }

        @Override
        public Stream<ValueName> valuesAt(int word, int bit) {
            int part = word / composite.words();
            return composite
                    .valuesAt(word % composite.words(), bit)
                    .map(inner -> new ValueName(
                            Names.join(prefix, inner.name()),
                            part * composite.sizes().get(inner.name()) + inner.index()));
        }

        @Override
        public void initialWords(int[] words, int[] byteEnables, int offset) {
            for (int i = 0; i < count; i++) {
                composite.initialWords(words, byteEnables, offset + i * composite.words());
            }
        }

        @Override
        public void decode(int[] words, int[] byteEnables, int offset, Scope scope) {
            for (int i = 0; i < count; i++) {
                composite.decode(
                        words, byteEnables, offset + i * composite.words(), scope.inside(names, i, composite.sizes()));
            }
        }

        @Override
        public void encode(Scope scope, int[] words, int[] byteEnables, int offset) {
            for (int i = 0; i < count; i++) {
                composite.encode(
                        scope.inside(names, i, composite.sizes()), words, byteEnables, offset + i * composite.words());
            }
        }

        @Override
        public void registers(C at, int[] words, int offset, RegisterSink sink) {
            for (int i = 0; i < count; i++) {
                composite.registers(place.of(at, i), words, offset + i * composite.words(), sink);
            }
        }
    }
}
