package org.neckar.hal.coordinate;

/**
 * Configuration of the column-parallel ADC of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record CADCConfigOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final CADCConfigOnDLS TOP = new CADCConfigOnDLS(0);

    /** Lower half of the chip. */
    public static final CADCConfigOnDLS BOTTOM = new CADCConfigOnDLS(1);

    /** Checks the range. */
    public CADCConfigOnDLS {
        CoordinateType.check(CADCConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
