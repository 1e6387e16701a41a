package org.neckar.hal.coordinate;

/**
 * Register that sends an event over the PADI buses of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record PADIEventOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final PADIEventOnDLS TOP = new PADIEventOnDLS(0);

    /** Lower half of the chip. */
    public static final PADIEventOnDLS BOTTOM = new PADIEventOnDLS(1);

    /** Checks the range. */
    public PADIEventOnDLS {
        CoordinateType.check(PADIEventOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
