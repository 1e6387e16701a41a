package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Configuration of a barrier of an Extoll node.
 *
 * @param toEnum 0..15
 */
@Range(max = 15)
public record ExtollBarrierConfigOnExtollNodeId(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 16;

    /** Checks the range. */
    public ExtollBarrierConfigOnExtollNodeId {
        CoordinateType.check(ExtollBarrierConfigOnExtollNodeId.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
