package org.neckar.hal.coordinate;

/**
 * Plasticity processing unit of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record PPUOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final PPUOnDLS TOP = new PPUOnDLS(0);

    /** Lower half of the chip. */
    public static final PPUOnDLS BOTTOM = new PPUOnDLS(1);

    /** Checks the range. */
    public PPUOnDLS {
        CoordinateType.check(PPUOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
