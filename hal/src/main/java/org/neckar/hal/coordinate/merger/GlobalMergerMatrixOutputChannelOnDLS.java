package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Event channel out of the global merger matrix; an output has one or two of them.
 *
 * @param toEnum 0..14
 */
@Range(max = 14)
public record GlobalMergerMatrixOutputChannelOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 15;

    /** Checks the range. */
    public GlobalMergerMatrixOutputChannelOnDLS {
        CoordinateType.check(GlobalMergerMatrixOutputChannelOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
