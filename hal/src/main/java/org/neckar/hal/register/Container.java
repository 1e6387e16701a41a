package org.neckar.hal.register;

import org.neckar.hal.coordinate.Coordinate;

/**
 * Marks a record as the content of a hardware register group. The record <em>is</em> the register map: {@link Register}
 * on the type says where it lives, {@link Bits} on each component which bits it occupies; {@link RegisterMap} derives
 * encoding, decoding, addresses and documentation from these declarations alone.
 *
 * @param <C> the coordinates at which such a container exists
 */
public interface Container<C extends Coordinate> {}
