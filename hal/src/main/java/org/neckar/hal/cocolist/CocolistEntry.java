package org.neckar.hal.cocolist;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.RegisterContent;
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
    /** An entry of a register container. */
    public static <C extends Coordinate, T extends Container<C>> CocolistEntry<C, T> of(C at, T container) {
        RegisterMap<C, T> map = RegisterMap.of(container);
        return new CocolistEntry<>(RegisterContent.of(map), at, container);
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
