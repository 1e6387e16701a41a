package org.neckar.hal.coordinate;

/**
 * The four PADI buses of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record PADIBusBlockOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final PADIBusBlockOnDLS TOP = new PADIBusBlockOnDLS(0);

    /** Lower half of the chip. */
    public static final PADIBusBlockOnDLS BOTTOM = new PADIBusBlockOnDLS(1);

    /** Checks the range. */
    public PADIBusBlockOnDLS {
        CoordinateType.check(PADIBusBlockOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
