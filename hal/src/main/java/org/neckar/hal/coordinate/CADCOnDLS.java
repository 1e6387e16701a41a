package org.neckar.hal.coordinate;

/**
 * Column-parallel ADC of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record CADCOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final CADCOnDLS TOP = new CADCOnDLS(0);

    /** Lower half of the chip. */
    public static final CADCOnDLS BOTTOM = new CADCOnDLS(1);

    /** Checks the range. */
    public CADCOnDLS {
        CoordinateType.check(CADCOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
