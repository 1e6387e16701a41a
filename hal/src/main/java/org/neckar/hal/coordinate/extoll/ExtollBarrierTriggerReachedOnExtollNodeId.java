package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Report to a barrier of an Extoll node that it has been reached.
 *
 * @param toEnum 0..15
 */
@Range(max = 15)
public record ExtollBarrierTriggerReachedOnExtollNodeId(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 16;

    /** Checks the range. */
    public ExtollBarrierTriggerReachedOnExtollNodeId {
        CoordinateType.check(ExtollBarrierTriggerReachedOnExtollNodeId.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
