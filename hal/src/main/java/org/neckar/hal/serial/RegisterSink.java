package org.neckar.hal.serial;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;

/** Takes register containers of any type with their places: {@code builder::write} is one. */
@FunctionalInterface
public interface RegisterSink {
    /** Takes one container. */
    <C extends Coordinate, T extends Container<C>> void put(C at, T container);
}
