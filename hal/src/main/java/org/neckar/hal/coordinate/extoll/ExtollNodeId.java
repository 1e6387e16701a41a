package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Number of a node of the Extoll network.
 *
 * @param toEnum 0..65536
 */
@Range(max = 65536)
public record ExtollNodeId(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 65537;

    /** The node that asks, whatever its number. */
    public static final ExtollNodeId SELF = new ExtollNodeId(65536);

    /** Checks the range. */
    public ExtollNodeId {
        CoordinateType.check(ExtollNodeId.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
