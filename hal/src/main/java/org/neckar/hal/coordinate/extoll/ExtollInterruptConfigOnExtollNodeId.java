package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Configuration of an interrupt of an Extoll node.
 *
 * @param toEnum 0..15
 */
@Range(max = 15)
public record ExtollInterruptConfigOnExtollNodeId(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 16;

    /** Checks the range. */
    public ExtollInterruptConfigOnExtollNodeId {
        CoordinateType.check(ExtollInterruptConfigOnExtollNodeId.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
