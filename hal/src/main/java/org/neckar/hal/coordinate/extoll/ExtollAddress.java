package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Address in the register file of a node of the Extoll network.
 *
 * @param toEnum 0..8388607
 */
@Range(max = 8388607)
public record ExtollAddress(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8388608;

    /** Checks the range. */
    public ExtollAddress {
        CoordinateType.check(ExtollAddress.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
