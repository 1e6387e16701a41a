package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Channel of the output at a crossing of the global merger matrix.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record OutputChannelOnGlobalMergerMatrixIntersection(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public OutputChannelOnGlobalMergerMatrixIntersection {
        CoordinateType.check(OutputChannelOnGlobalMergerMatrixIntersection.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
