package org.neckar.hal.coordinate;

/**
 * Row of column correlation switches of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record ColumnCorrelationRowOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final ColumnCorrelationRowOnDLS TOP = new ColumnCorrelationRowOnDLS(0);

    /** Lower half of the chip. */
    public static final ColumnCorrelationRowOnDLS BOTTOM = new ColumnCorrelationRowOnDLS(1);

    /** Checks the range. */
    public ColumnCorrelationRowOnDLS {
        CoordinateType.check(ColumnCorrelationRowOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
