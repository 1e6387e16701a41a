package org.neckar.lola.composite;

import java.util.List;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;
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

    /** Names in declared order with the values that may stand under each. */
    List<CompositeField> fields();

    void addresses(C at, Backend backend, Access unless, AddressList into);

    void initialWords(int[] words, int offset);

    void decode(int[] words, int offset, Scope scope);

    void encode(Scope scope, int[] words, int offset);

    void registers(C at, int[] words, int offset, RegisterSink sink);

    /** Register containers. */
    record Registers<C extends Coordinate, P extends Coordinate, T extends Container<P>>(
            int count, RegisterMap<P, T> map, T initial, Place<C, P> place, List<Names.Binding> bindings)
            implements Part<C> {
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
        public List<CompositeField> fields() {
            return bindings.stream()
                    .map(binding -> new CompositeField(
                            binding.name(), size(binding), binding.valueType(), binding.max(), binding.fields()))
                    .toList();
        }

        private int size(Names.Binding binding) {
            int size = 0;
            for (int i = 0; i < count; i++) {
                for (int element = 0; element < binding.first().size(); element++) {
                    size = Math.max(size, binding.index(i, element) + 1);
                }
            }
            return size;
        }

        @Override
        public void addresses(C at, Backend backend, Access unless, AddressList into) {
            if (map.access() == unless) {
                return;
            }
            for (int i = 0; i < count; i++) {
                P where = place.of(at, i);
                for (int word = 0; word < map.words(); word++) {
                    into.add(map.address(where, word, backend));
                }
            }
        }

        @Override
        public void initialWords(int[] words, int offset) {
            for (int i = 0; i < count; i++) {
                map.encode(initial, words, offset + i * map.words());
            }
        }

        private Scope.Section[] sections(Scope scope) {
            return bindings.stream()
                    .map(binding -> scope.section(binding.name()))
                    .toArray(Scope.Section[]::new);
        }

        @Override
        public void decode(int[] words, int offset, Scope scope) {
            Scope.Section[] sections = sections(scope);
            for (int i = 0; i < count; i++) {
                T container = map.decode(words, offset + i * map.words());
                for (int b = 0; b < sections.length; b++) {
                    Names.Binding binding = bindings.get(b);
                    for (int element = 0; element < binding.first().size(); element++) {
                        sections[b].set(binding.index(i, element), value(binding, container, element));
                    }
                }
            }
        }

        private long value(Names.Binding binding, T container, int element) {
            long bits = 0;
            for (int flag = 0; flag < binding.fields().size(); flag++) {
                bits |= binding.fields().get(flag).valueOf(container, element) << flag;
            }
            return binding.joint().fromBits(bits);
        }

        @Override
        public void encode(Scope scope, int[] words, int offset) {
            Scope.Section[] sections = sections(scope);
            for (int i = 0; i < count; i++) {
                int register = i;
                T container = map.fromValues((field, element) -> fieldValue(sections, register, field, element));
                map.encode(container, words, offset + i * map.words());
            }
        }

        @Override
        public void registers(C at, int[] words, int offset, RegisterSink sink) {
            for (int i = 0; i < count; i++) {
                sink.put(place.of(at, i), map.decode(words, offset + i * map.words()));
            }
        }

        private long fieldValue(Scope.Section[] sections, int register, RegisterField field, int element) {
            for (int b = 0; b < sections.length; b++) {
                Names.Binding binding = bindings.get(b);
                int flag = binding.fields().indexOf(field);
                if (flag >= 0) {
                    int index = binding.index(register, element);
                    long value = checked(sections[b], binding, index);
                    return binding.joint() == Joint.SINGLE
                            ? value
                            : binding.joint().toBits(value) >> flag & 1;
                }
            }
            return field.valueOf(initial, element);
        }

        private static long checked(Scope.Section section, Names.Binding binding, int index) {
            long value = section.get(index);
            long min = binding.first().min();
            if (value < min || value > binding.max()) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: %d is out of range (allowed %d..%d)"
                                .formatted(section.where(index), value, min, binding.max()));
            }
            return value;
        }
    }

    /** Composites. */
    record Composites<C extends Coordinate, P extends Coordinate>(
            int count, Composite<P> composite, Place<C, P> place, String prefix) implements Part<C> {
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
        public List<CompositeField> fields() {
            return composite.fields().stream()
                    .map(field -> field.in(prefix, count))
                    .toList();
        }

        @Override
        public void addresses(C at, Backend backend, Access unless, AddressList into) {
            for (int i = 0; i < count; i++) {
                composite.addresses(place.of(at, i), backend, unless, into);
            }
        }

        @Override
        public void initialWords(int[] words, int offset) {
            for (int i = 0; i < count; i++) {
                composite.initialWords(words, offset + i * composite.words());
            }
        }

        @Override
        public void decode(int[] words, int offset, Scope scope) {
            for (int i = 0; i < count; i++) {
                composite.decode(words, offset + i * composite.words(), scope.inside(prefix, i, composite.sizes()));
            }
        }

        @Override
        public void encode(Scope scope, int[] words, int offset) {
            for (int i = 0; i < count; i++) {
                composite.encode(scope.inside(prefix, i, composite.sizes()), words, offset + i * composite.words());
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
