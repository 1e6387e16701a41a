package org.neckar.hal.coordinate.merger;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Output of the global merger matrix.
 *
 * @param toEnum 0..13
 */
@Range(max = 13)
public record GlobalMergerMatrixOutputOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 14;

    /** Checks the range. */
    public GlobalMergerMatrixOutputOnDLS {
        CoordinateType.check(GlobalMergerMatrixOutputOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
