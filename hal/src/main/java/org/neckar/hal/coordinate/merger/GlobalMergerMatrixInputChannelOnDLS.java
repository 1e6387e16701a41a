package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Event channel into the global merger matrix; an input has one or two of them.
 *
 * @param toEnum 0..18
 */
@Range(max = 18)
public record GlobalMergerMatrixInputChannelOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 19;

    /** Checks the range. */
    public GlobalMergerMatrixInputChannelOnDLS {
        CoordinateType.check(GlobalMergerMatrixInputChannelOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
