package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Input of the global merger matrix.
 *
 * @param toEnum 0..17
 */
@Range(max = 17)
public record GlobalMergerMatrixInputOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 18;

    /** Checks the range. */
    public GlobalMergerMatrixInputOnDLS {
        CoordinateType.check(GlobalMergerMatrixInputOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
