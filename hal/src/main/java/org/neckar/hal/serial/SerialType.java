package org.neckar.hal.serial;

import java.util.List;
import org.neckar.fisch.NeckarException;

/**
 * A type whose values can be taken apart into columns of numbers and put together again. Immutable and thread-safe.
 *
 * @param <T> the values
 */
public abstract class SerialType<T> {
    private final String name;
    private final List<SerialField> fields;
    private final FieldTree tree;

    /**
     * A type with the given columns.
     *
     * @param name in the field's notation
     * @param fields in declared order
     */
    protected SerialType(String name, List<SerialField> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
        tree = FieldTree.of(this.fields);
    }

    /** Name in the field's notation. */
    public final String name() {
        return name;
    }

    /** The columns in declared order. */
    public final List<SerialField> fields() {
        return fields;
    }

    /** The columns by their paths. */
    public final FieldTree tree() {
        return tree;
    }

    /**
     * The columns of a value in the order of the fields, checked; not to be changed.
     *
     * @throws NeckarException when a number is out of range, naming type, field, value and range
     */
    public final long[][] toColumns(T value) {
        long[][] columns = columnsOf(value);
        for (int field = 0; field < columns.length; field++) {
            fields.get(field).check(columns[field]);
        }
        return columns;
    }

    /**
     * The value that columns stand for.
     *
     * @throws NeckarException when a number is out of range, naming type, field, value and range
     */
    public final T fromColumns(long[][] columns) {
        for (int field = 0; field < columns.length; field++) {
            fields.get(field).check(columns[field]);
        }
        return valueOf(columns);
    }

    /** The columns of a value in the order of the fields. */
    protected abstract long[][] columnsOf(T value);

    /** The value that columns of right size and range stand for. */
    protected abstract T valueOf(long[][] columns);

    @Override
    public String toString() {
        return name;
    }
}
