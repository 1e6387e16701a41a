package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Counter of the events that an input channel of the global merger matrix dropped.
 *
 * @param toEnum 0..18
 */
@Range(max = 18)
public record GlobalMergerMatrixInputDropCounterOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 19;

    /** Checks the range. */
    public GlobalMergerMatrixInputDropCounterOnDLS {
        CoordinateType.check(GlobalMergerMatrixInputDropCounterOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
