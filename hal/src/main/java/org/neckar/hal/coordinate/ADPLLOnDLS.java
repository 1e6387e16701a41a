package org.neckar.hal.coordinate;

/**
 * All-digital PLL.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record ADPLLOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public ADPLLOnDLS {
        CoordinateType.check(ADPLLOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
