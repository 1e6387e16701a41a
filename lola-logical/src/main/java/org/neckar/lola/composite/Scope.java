package org.neckar.lola.composite;

import java.util.Map;

/**
 * The values of one composite seen from a part of it: which names and which section of each column belong to the part.
 */
sealed interface Scope {
    /** The section of a column that belongs to the part. */
    Section section(String name);

    /** Values from {@code start} on. */
    final class Section {
        private final FieldValues values;
        private final String name;
        private final long[] column;
        private final int start;

        Section(FieldValues values, String name, int start) {
            this.values = values;
            this.name = name;
            this.start = start;
            column = values.column(name);
        }

        /** The section that starts {@code later} values later. */
        Section from(int later) {
            return new Section(values, name, start + later);
        }

        long get(int index) {
            return column[start + index];
        }

        void set(int index, long value) {
            column[start + index] = value;
        }

        /** Composite, name and index as the user knows them, for errors. */
        String where(int index) {
            return values.where(name, start + index);
        }
    }

    /** The scope of the {@code i}-th of equal parts with the given names. */
    default Scope inside(String prefix, int i, Map<String, Integer> sizes) {
        return new Inner(this, prefix, i, sizes);
    }

    /** All values. */
    record Whole(FieldValues values) implements Scope {
        @Override
        public Section section(String name) {
            return new Section(values, name, 0);
        }
    }

    /** The values of one part. */
    record Inner(Scope outer, String prefix, int i, Map<String, Integer> sizes) implements Scope {
        @Override
        public Section section(String name) {
            return outer.section(Names.join(prefix, name)).from(i * sizes.get(name));
        }
    }
}
