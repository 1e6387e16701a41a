package org.neckar.hal.coordinate;

import org.neckar.fisch.NeckarException;

/** A coordinate whose enumeration index may exceed the range of an {@code int}; a record of one {@code long}. */
public interface WideCoordinate extends Coordinate {
    @Override
    long index();

    /**
     * The enumeration index.
     *
     * @throws NeckarException when it does not fit; {@link #index()} always does
     */
    @Override
    default int toEnum() {
        return CoordinateType.narrow(CoordinateType.of(getClass()).name(), index());
    }
}
