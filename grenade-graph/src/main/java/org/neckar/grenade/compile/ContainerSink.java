package org.neckar.grenade.compile;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;

/** Takes containers for places of the chip: an image in the making. */
public interface ContainerSink {
    /** Puts a container to its place, over what was there. */
    <C extends Coordinate, T extends Container<C>> void put(C at, T container);
}
