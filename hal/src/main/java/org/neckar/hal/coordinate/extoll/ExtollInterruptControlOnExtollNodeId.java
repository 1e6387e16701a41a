package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Control register of the interrupts of an Extoll node.
 *
 * @param toEnum 0..3
 */
@Range(max = 3)
public record ExtollInterruptControlOnExtollNodeId(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public ExtollInterruptControlOnExtollNodeId {
        CoordinateType.check(ExtollInterruptControlOnExtollNodeId.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
