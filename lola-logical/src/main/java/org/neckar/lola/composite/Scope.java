package org.neckar.lola.composite;

import java.util.Map;

/**
 * The values of one composite seen from a part of it: which names and which section of each column belong to the part.
 */
sealed interface Scope {
    long get(String name, int index);

    void set(String name, int index, long value);

    /** Name and index as the user knows them, for errors. */
    String where(String name, int index);

    /** The scope of the {@code i}-th of equal parts with the given names. */
    default Scope inside(String prefix, int i, Map<String, Integer> sizes) {
        return new Inner(this, prefix, i, sizes);
    }

    /** All values. */
    record Whole(String owner, FieldValues values) implements Scope {
        @Override
        public long get(String name, int index) {
            return values.get(name, index);
        }

        @Override
        public void set(String name, int index, long value) {
            values.set(name, index, value);
        }

        @Override
        public String where(String name, int index) {
            return values.size(name) == 1 ? owner + "." + name : "%s.%s[%d]".formatted(owner, name, index);
        }
    }

    /** The values of one part. */
    record Inner(Scope outer, String prefix, int i, Map<String, Integer> sizes) implements Scope {
        private int outerIndex(String name, int index) {
            return i * sizes.get(name) + index;
        }

        @Override
        public long get(String name, int index) {
            return outer.get(Names.join(prefix, name), outerIndex(name, index));
        }

        @Override
        public void set(String name, int index, long value) {
            outer.set(Names.join(prefix, name), outerIndex(name, index), value);
        }

        @Override
        public String where(String name, int index) {
            return outer.where(Names.join(prefix, name), outerIndex(name, index));
        }
    }
}
