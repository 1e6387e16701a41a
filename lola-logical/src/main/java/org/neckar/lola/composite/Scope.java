package org.neckar.lola.composite;

import java.util.Map;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.ValueColumn;

/**
 * The values of one composite seen from a part of it: which names and which section of each column belong to the part.
 */
sealed interface Scope {
    /** The section of a column that belongs to the part. */
    Section section(String name);

    /**
     * Values of a column.
     *
     * @param values the whole composite
     * @param name of the column
     * @param start position of the first value of the part
     */
    record Section(FieldValues values, String name, int start) {
        /** The section that starts {@code later} values later. */
        Section from(int later) {
            return new Section(values, name, start + later);
        }

        /** The values in the order of registers that follow each other. */
        ValueColumn column(int[] order) {
            return ValueColumn.ordered(values, name, start, order);
        }

        long get(int index) {
            return values.get(name, start + index);
        }

        void set(int index, long value) {
            values.set(name, start + index, value);
        }

        /** Composite, name and index as the user knows them, for errors. */
        String where(int index) {
            return values.where(name, start + index);
        }
    }

    /** The scope of the {@code i}-th of equal parts, whose names are called {@code names} outside. */
    default Scope inside(Map<String, String> names, int i, Map<String, Integer> sizes) {
        return new Inner(this, names, i, sizes);
    }

    /** All values. */
    record Whole(FieldValues values) implements Scope {
        @Override
        public Section section(String name) {
            return new Section(values, name, 0);
        }
    }

    /** The values of one part. */
    record Inner(Scope outer, Map<String, String> names, int i, Map<String, Integer> sizes) implements Scope {
        @Override
        public Section section(String name) {
            return outer.section(names.get(name)).from(i * sizes.get(name));
        }
    }
}
