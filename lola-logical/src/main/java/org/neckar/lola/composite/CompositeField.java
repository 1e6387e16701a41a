package org.neckar.lola.composite;

import java.util.List;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterField;

/**
 * One name of a composite and what may stand under it.
 *
 * @param owner name of the composite
 * @param name dotted path in the composite
 * @param meaning one sentence of the register manual
 * @param size number of values
 * @param valueType boolean, int, long, an enum or a coordinate; of one value
 * @param max largest value; the smallest is that of the register fields
 * @param registers the fields of the register behind it: one, or several flags that are one number here
 */
public record CompositeField(
        String owner,
        String name,
        String meaning,
        int size,
        Class<?> valueType,
        long max,
        List<RegisterField> registers)
        implements GroupField {
    /** Copies the list. */
    public CompositeField {
        registers = List.copyOf(registers);
    }

    @Override
    public long min() {
        return registers.getFirst().min();
    }

    @Override
    public String unit() {
        return registers.getFirst().unit();
    }

    @Override
    public boolean isList() {
        return size > 1;
    }

    @Override
    public String where(int element) {
        return isList() ? "%s.%s[%d]".formatted(owner, name, element) : owner + "." + name;
    }

    /** The field as it is called in a composite that holds {@code count} of these composites. */
    CompositeField inside(String outer, String prefix, int count) {
        return new CompositeField(outer, Names.join(prefix, name), meaning, count * size, valueType, max, registers);
    }

    /** The one of two fields of the same name that has more values. */
    static CompositeField longer(CompositeField one, CompositeField other) {
        return one.size >= other.size ? one : other;
    }
}
