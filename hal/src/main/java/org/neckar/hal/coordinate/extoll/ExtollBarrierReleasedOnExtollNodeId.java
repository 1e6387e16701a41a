package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Release state of a barrier of an Extoll node.
 *
 * @param toEnum 0..15
 */
@Range(max = 15)
public record ExtollBarrierReleasedOnExtollNodeId(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 16;

    /** Checks the range. */
    public ExtollBarrierReleasedOnExtollNodeId {
        CoordinateType.check(ExtollBarrierReleasedOnExtollNodeId.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
