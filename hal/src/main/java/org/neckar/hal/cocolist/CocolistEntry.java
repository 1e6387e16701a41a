package org.neckar.hal.cocolist;

import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.serial.ContainerContent;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.RegisterSink;

/**
 * A coordinate and what it holds.
 *
 * @param type kind of the content
 * @param at where
 * @param content what
 * @param <C> the coordinate
 * @param <T> the content
 */
public record CocolistEntry<C extends Coordinate, T>(ContentType<C, T> type, C at, T content) {
    /**
     * Checks the size.
     *
     * @throws NeckarException when a block of memory is not as large as its interval
     */
    public CocolistEntry {
        type.checkSize(at, content);
    }

    /** An entry of a register container or a block of memory. */
    public static <C extends Coordinate, T extends Container<C>> CocolistEntry<C, T> of(C at, T container) {
        return new CocolistEntry<>(ContainerContent.of(ContainerType.of(container)), at, container);
    }

    /** Hands out every register container of the entry with its place, in write order. */
    public void forEachRegister(RegisterSink sink) {
        type.forEachRegister(at, content, sink);
    }

    /** Container and coordinate, without the content. */
    @Override
    public String toString() {
        return type.name() + "@" + at;
    }
}
