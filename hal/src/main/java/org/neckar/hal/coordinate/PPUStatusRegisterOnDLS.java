package org.neckar.hal.coordinate;

/**
 * Status register of a PPU.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record PPUStatusRegisterOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final PPUStatusRegisterOnDLS TOP = new PPUStatusRegisterOnDLS(0);

    /** Lower half of the chip. */
    public static final PPUStatusRegisterOnDLS BOTTOM = new PPUStatusRegisterOnDLS(1);

    /** Checks the range. */
    public PPUStatusRegisterOnDLS {
        CoordinateType.check(PPUStatusRegisterOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
