package org.neckar.hal.coordinate;

/**
 * Row of column current switches of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record ColumnCurrentRowOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final ColumnCurrentRowOnDLS TOP = new ColumnCurrentRowOnDLS(0);

    /** Lower half of the chip. */
    public static final ColumnCurrentRowOnDLS BOTTOM = new ColumnCurrentRowOnDLS(1);

    /** Checks the range. */
    public ColumnCurrentRowOnDLS {
        CoordinateType.check(ColumnCurrentRowOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
