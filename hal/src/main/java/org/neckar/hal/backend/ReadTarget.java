package org.neckar.hal.backend;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterGroup;

/** What a read is addressed to. */
public sealed interface ReadTarget {
    /** In words, for errors. */
    String text();

    /**
     * A group of registers.
     *
     * @param group what is read
     * @param at where
     * @param backend the way to it
     * @param <C> where the group exists
     */
    record Registers<C extends Coordinate>(RegisterGroup<C> group, C at, Backend backend) implements ReadTarget {
        @Override
        public String text() {
            return group.name() + " at " + at;
        }
    }

    /**
     * Words of the omnibus, whatever they belong to.
     *
     * @param first address of the first one
     * @param count how many
     */
    record OmnibusWords(int first, int count) implements ReadTarget {
        @Override
        public String text() {
            return "%d omnibus words from 0x%08x on".formatted(count, first);
        }
    }
}
