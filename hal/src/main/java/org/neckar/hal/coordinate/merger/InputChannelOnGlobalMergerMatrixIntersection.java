package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Channel of the input at a crossing of the global merger matrix.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record InputChannelOnGlobalMergerMatrixIntersection(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public InputChannelOnGlobalMergerMatrixIntersection {
        CoordinateType.check(InputChannelOnGlobalMergerMatrixIntersection.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
