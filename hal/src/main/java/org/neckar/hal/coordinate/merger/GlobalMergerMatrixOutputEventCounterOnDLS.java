package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Counter of the events on an output channel of the global merger matrix.
 *
 * @param toEnum 0..14
 */
@Range(max = 14)
public record GlobalMergerMatrixOutputEventCounterOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 15;

    /** Checks the range. */
    public GlobalMergerMatrixOutputEventCounterOnDLS {
        CoordinateType.check(GlobalMergerMatrixOutputEventCounterOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
