package org.neckar.hal.register;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The values of all fields of one {@link RegisterGroup} by name: a column of numbers per name. Flags are 0 or 1,
 * choices and coordinates their index. Mutable, one thread at a time; ranges are checked when the values are encoded.
 */
public final class FieldValues {
    private final String owner;
    private final Map<String, long[]> columns = new LinkedHashMap<>();

    /**
     * All values 0.
     *
     * @param owner name of the group, for errors
     * @param sizes number of values by name
     */
    public FieldValues(String owner, Map<String, Integer> sizes) {
        this.owner = owner;
        sizes.forEach((name, size) -> columns.put(name, new long[size]));
    }

    /** All values 0, under the names of some fields of a group. */
    static FieldValues zeros(String owner, List<? extends GroupField> fields) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        fields.forEach(field -> sizes.put(field.name(), field.size()));
        return new FieldValues(owner, sizes);
    }

    /** A copy to be changed. */
    public FieldValues copy() {
        FieldValues copy = new FieldValues(owner, Map.of());
        columns.forEach((name, column) -> copy.columns.put(name, column.clone()));
        return copy;
    }

    /** The names in the order of the declaration. */
    public Set<String> names() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** Number of values under a name. */
    public int size(String name) {
        return column(name).length;
    }

    /** The value under a name that has only one. */
    public long get(String name) {
        return get(name, 0);
    }

    /**
     * One value under a name.
     *
     * @throws NeckarException when the name or the index does not exist
     */
    public long get(String name, int index) {
        return column(name)[checked(name, index)];
    }

    /** Sets the value under a name that has only one. */
    public FieldValues set(String name, long value) {
        return set(name, 0, value);
    }

    /**
     * Sets one value under a name.
     *
     * @throws NeckarException when the name or the index does not exist
     */
    public FieldValues set(String name, int index, long value) {
        column(name)[checked(name, index)] = value;
        return this;
    }

    private int checked(String name, int index) {
        int size = column(name).length;
        if (index < 0 || index >= size) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s.%s: index %d is out of range (allowed 0..%d)".formatted(owner, name, index, size - 1));
        }
        return index;
    }

    /**
     * The values under a name, not copied: who changes them changes this.
     *
     * @throws NeckarException when there is no such name
     */
    public long[] column(String name) {
        long[] column = columns.get(name);
        if (column == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s: no field '%s' (allowed %s)".formatted(owner, name, columns.keySet()));
        }
        return column;
    }

    /** A value for errors: owner and name, and the index where there are several. */
    public String where(String name, int index) {
        return size(name) == 1 ? owner + "." + name : "%s.%s[%d]".formatted(owner, name, index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldValues that
                && columns.keySet().equals(that.columns.keySet())
                && columns.entrySet().stream()
                        .allMatch(column -> Arrays.equals(column.getValue(), that.columns.get(column.getKey())));
    }

    @Override
    public int hashCode() {
        return columns.entrySet().stream()
                .mapToInt(column -> column.getKey().hashCode() ^ Arrays.hashCode(column.getValue()))
                .sum();
    }

    @Override
    public String toString() {
        return owner + columns.keySet();
    }
}
