package org.neckar.lola.composite;

import org.neckar.hal.coordinate.Coordinate;

/**
 * Where the parts of a composite lie.
 *
 * @param <C> coordinates of the composite
 * @param <P> coordinates of the part
 */
@FunctionalInterface
public interface Place<C extends Coordinate, P extends Coordinate> {
    /** The place of the {@code i}-th part of the composite at {@code at}. */
    P of(C at, int i);
}
